"""The invented people of the samples: one dictionary a résumé. Every name, address, number and employer is made up;
telephone numbers lie in ranges kept free for fiction, addresses end in example domains."""

AMARA = dict(
    file="amara-okafor-it-manager", name="Amara Okafor", title="IT Manager",
    email="amara.okafor@example.com", phone="+44 113 496 0182", location="Leeds, United Kingdom", links=["linkedin.com/in/amara-okafor-example"],
    summary="IT Manager with eleven years in service delivery and infrastructure, seven of them leading teams. Moved two mid-sized companies to the cloud and cut the cost of running their IT each time.",
    positions=[
        dict(title="IT Manager", employer="Harcastle Foods", location="Leeds", start="2019-04", end="present", dates="Apr 2019 – Present", bullets=[
            "Lead a team of 12 engineers and service desk analysts across three sites; staff turnover fell from 25% to 8% in two years.",
            "Own an IT budget of £3.1 million; renegotiated 14 supplier contracts and cut running costs by 18%.",
            "Migrated 160 servers from two data centres to Microsoft Azure in 14 months, four weeks ahead of plan.",
            "Introduced ITIL change and incident management, which reduced major incidents from 31 to 9 a year.",
            "Planned and ran twice-yearly disaster recovery tests; recovery time for core systems dropped from 16 hours to 2 hours.",
            "Started a vulnerability management programme with weekly scans that closed 94% of critical findings within 14 days.",
        ]),
        dict(title="Service Delivery Manager", employer="Quillfeather Insurance", location="York", start="2016-02", end="2019-03", dates="Feb 2016 – Mar 2019", bullets=[
            "Managed a service desk of 8 analysts for 1,400 users; raised first-contact resolution from 58% to 79%.",
            "Presented service reports to the executive board each quarter and agreed service levels with six business units.",
            "Ran the replacement of the ticketing system with ServiceNow in 7 months within a budget of £240,000.",
            "Coached four analysts into engineering roles through a mentoring scheme.",
        ]),
        dict(title="Systems Administrator", employer="Bramley College", location="Bradford", start="2012-09", end="2016-01", dates="Sep 2012 – Jan 2016", bullets=[
            "Administered Windows Server, Active Directory and VMware for 900 staff and 6,000 students.",
            "Automated account provisioning with PowerShell and saved 15 hours of manual work a week.",
        ]),
    ],
    studies=[dict(degree="BSc", field="Computer Science", school="University of Northmoor", year="2012", level="bachelor", text="BSc Computer Science, University of Northmoor, 2012")],
    certifications=["ITIL 4 Managing Professional, 2021", "PRINCE2 Practitioner, 2018", "Microsoft Certified: Azure Administrator Associate, 2020"],
    skills=["Microsoft Azure", "Windows Server", "Active Directory", "VMware", "ITIL", "ServiceNow", "PowerShell", "Budget management", "Vendor management", "Disaster recovery"],
    months=147, degree="bachelor", team_sizes=[12, 8], kind="resume", today="2024-11-30",
)

TOMAS = dict(
    file="tomas-lindqvist-infrastructure", name="Tomas Lindqvist", title="Infrastructure Lead",
    email="tomas.lindqvist@example.org", phone="+46 70 174 06 21", location="Gothenburg, Sweden", links=["github.com/tlindqvist-example"],
    summary="Infrastructure lead for networks, servers and storage in a port and a steel works.",
    positions=[
        dict(title="Infrastructure Lead", employer="Hisingen Terminals", location="Gothenburg", start="2020-01", end="present", dates="01/2020 - present", bullets=[
            "Lead 5 network and server engineers who keep 900 staff at work around the clock.",
            "Replaced 240 Cisco switches in 18 months without an unplanned stop of the cranes.",
            "Raised availability of the terminal network from 99.2% to 99.95%.",
            "Automated patching of 310 Linux and Windows servers with Ansible.",
        ]),
        dict(title="Network Engineer", employer="Torvik Steel", location="Borlänge", start="2014-08", end="2019-12", dates="08/2014 - 12/2019", bullets=[
            "Designed routing, VPN and firewalls for 11 plants.",
            "Moved backups to a second site and cut restore time from two days to five hours.",
            "Took part in an on-call rota of six.",
        ]),
    ],
    studies=[dict(degree="Bachelor of Science", field="Information Systems", school="Västmark University College", year="2014", level="bachelor", text="Bachelor of Science in Information Systems\nVästmark University College, 2014")],
    certifications=["CCNP Enterprise (2021)", "ITIL 4 Foundation (2020)"],
    skills=["Cisco IOS", "VMware vSphere", "Linux", "Windows Server", "Ansible", "Zabbix", "Firewalls", "Veeam"],
    languages=["Swedish (native)", "English (fluent)", "German (basic)"],
    months=124, degree="bachelor", team_sizes=[5], kind="resume", today="2024-11-30",
)

SOMCHAI = dict(
    file="somchai-rattanakul-it-manager-th", name="สมชาย รัตนกุลทอง", title="ผู้จัดการฝ่ายไอที",
    email="somchai.r@example.com", phone="02-555-0147", location="กรุงเทพมหานคร", links=[], th=True,
    summary="ผู้จัดการฝ่ายไอทีที่มีประสบการณ์ด้านการบริหารทีมและการบริหารโครงการ 9 ปี",
    positions=[
        dict(title="ผู้จัดการฝ่ายไอที", employer="บริษัท ธาราวารี ฟู้ดส์ จำกัด", location="กรุงเทพมหานคร", start="2019-03", end="present", dates="มี.ค. 2562 - ปัจจุบัน", bullets=[
            "บริหารทีมไอที 9 คน ดูแลผู้ใช้งาน 650 คน",
            "ควบคุมงบประมาณปีละ 24 ล้านบาท และลดค่าใช้จ่ายลง 15%",
            "ย้ายระบบ ERP (SAP) ขึ้น AWS ภายใน 10 เดือน",
        ]),
        dict(title="หัวหน้าทีมระบบเครือข่าย", employer="บริษัท นทีทอง ประกันภัย จำกัด", location="นนทบุรี", start="2015-06", end="2019-02", dates="มิ.ย. 2558 - ก.พ. 2562", bullets=[
            "ดูแลระบบเครือข่ายคอมพิวเตอร์และ Windows Server 80 เครื่อง",
            "ลดเวลาระบบล่มจาก 12 ชั่วโมงเหลือ 3 ชั่วโมงต่อปี",
        ]),
    ],
    studies=[dict(degree="ปริญญาโท", field="เทคโนโลยีสารสนเทศ", school="มหาวิทยาลัยบางนาเหนือ", year="2015", level="master", text="ปริญญาโท เทคโนโลยีสารสนเทศ มหาวิทยาลัยบางนาเหนือ 2558"),
             dict(degree="ปริญญาตรี", field="วิทยาการคอมพิวเตอร์", school="มหาวิทยาลัยบางนาเหนือ", year="2012", level="bachelor", text="ปริญญาตรี วิทยาการคอมพิวเตอร์ มหาวิทยาลัยบางนาเหนือ 2555")],
    certifications=["ITIL Foundation, 2560"],
    skills=["AWS", "Windows Server", "SAP", "การบริหารโครงการ", "ระบบเครือข่ายคอมพิวเตอร์", "การบริหารงบประมาณ"],
    languages=["ไทย (ภาษาแม่)", "อังกฤษ (ดี)"],
    months=114, degree="master", team_sizes=[9], kind="resume", today="2024-11-30",
)

PRIYA = dict(
    file="priya-raman-technical-pm", name="Priya Raman", title="Technical Project Manager",
    email="priya.raman@example.net", phone="(416) 555-0138", location="Toronto, ON", links=["https://www.linkedin.com/in/priya-raman-example"],
    summary="Technical Project Manager who has delivered software for clinics and insurers since 2016.",
    positions=[
        dict(title="Technical Project Manager", employer="Calder Clinics Group", location="Toronto, ON", start="2020-05", end="present", dates="May 2020 to Present", bullets=[
            "Delivered a patient portal for 42 clinics in 11 months, two weeks early and 6% under a budget of CAD 1.8 million.",
            "Facilitate sprint planning and retrospectives for two Scrum teams of 7 developers each.",
            "Keep the risk register and report to the steering committee every two weeks.",
            "Led the HIPAA and PHIPA review of the portal; all 23 findings were closed before release.",
        ]),
        dict(title="Project Coordinator", employer="Maple Harbour Insurance", location="Mississauga, ON", start="2016-09", end="2020-04", dates="September 2016 to April 2020", bullets=[
            "Coordinated 15 releases of the claims system a year in Jira and Confluence.",
            "Cut the time to approve a change from 12 days to 4.",
        ]),
        dict(title="Business Analyst", employer="Maple Harbour Insurance", location="Mississauga, ON", start="2014-06", end="2016-08", dates="June 2014 to August 2016", bullets=[
            "Wrote requirements and SQL reports for 30 brokers.",
        ]),
    ],
    studies=[dict(degree="Bachelor of Engineering", field="Computer Engineering", school="Lakeview Institute of Technology", year="2014", level="bachelor", text="Bachelor of Engineering, Computer Engineering, Lakeview Institute of Technology, 2014")],
    certifications=["PMP, Project Management Institute, 2019", "Certified ScrumMaster, 2018"],
    skills=["Agile", "Scrum", "Jira", "Confluence", "SQL", "AWS", "Risk management", "Stakeholder management"],
    months=126, degree="bachelor", team_sizes=[], kind="resume", today="2024-11-30",
)

ELENA = dict(
    file="elena-duarte-development-manager", name="Elena Duarte", title="Engineering Manager",
    email="elena@duarte.example", phone="+49 30 901820 14", location="Berlin, Germany", links=["https://duarte.example"],
    summary="Engineering manager with a background in payments. Writes Kotlin when it helps, hires people who are better at it.",
    positions=[
        dict(title="Engineering Manager", employer="Muenzwerk Payments", location="Berlin", start="2021-03", end="present", dates="03.2021 – heute", bullets=[
            "Manage 8 software engineers; hired 5 of them within one year.",
            "Cut the lead time of changes from 9 days to 26 hours by rebuilding the CI/CD pipeline.",
            "Kept the card platform at 99.98% availability while traffic grew 3x.",
            "Moved 34 services to Kubernetes with Terraform and Argo CD.",
        ]),
        dict(title="Senior Software Engineer", employer="Muenzwerk Payments", location="Berlin", start="2017-10", end="2021-02", dates="10.2017 – 02.2021", bullets=[
            "Built the settlement service in Kotlin and PostgreSQL that books 1.2 million payments a day.",
            "Led the PCI DSS audit work for the engineering side; no major finding in three years.",
        ]),
        dict(title="Software Developer", employer="Tidal Ledger", location="Porto", start="2013-02", end="2017-09", dates="02.2013 – 09.2017", bullets=[
            "Developed Java services and Kafka pipelines for a trading desk of 60.",
        ]),
    ],
    studies=[dict(degree="MSc", field="Informatics", school="Universidade de Vale Claro", year="2012", level="master", text="MSc Informatics, Universidade de Vale Claro, 2012")],
    certifications=["AWS Certified Solutions Architect – Associate, 2022"],
    skills=["Kotlin", "Java", "Go", "k8s", "Terraform", "PostgreSQL", "Kafka", "Prometheus", "Grafana"],
    languages=["Portuguese (native)", "English (C2)", "German (B1)"],
    months=142, degree="master", team_sizes=[8], kind="resume", today="2024-11-30",
)

WEAK = """kevin.partyking88@mail.example

CURRICULUM VITAE

Kevin Marlow
Born 12/04/1987, married, two children

OBJECTIVE
I am a hard-working team player and go-getter looking for a challenging position where I can utilize my skills and grow with the company.

WORK HISTORY

IT Manager - Dunmore Retail
Summer some years ago - now
- Responsible for the IT department
- Was involved in various projects
- Helped with budget and stuff
- Handled vendors
- Worked on servers and networks and was responsible for helping users with all kinds of problems that they had with their computers, printers, telephones, tills, scanners and anything else that was connected, and also responsible for writing the reports that were needed by the management from time to time

Support Technician - Dunmore Retail
2009 - 2012
- Responsible for tickets
- Assisted users
- Responsible for printers
- Duties included passwords

Warehouse Assistant - Boxmore Storage
2004 - 2006
- Responsible for boxes

SKILLS
Word, Excel, Internet, kubernetis, no experience with Terraform, communication, leadership, fast learner

REFERENCES
Available upon request
"""

LETTER_LIKE = """Daniel Mensah
14 Corbel Street, Bristol BS99 4ZZ
daniel.mensah@example.com
0117 496 0175

I have worked in technology for fourteen years and I would like to tell you, in plain sentences, what I have done.

Work experience

From March 2018 until today I have been Head of IT at Severnside Housing in Bristol. I lead a team of six people and look after 420 staff in eleven offices. When I arrived, the helpdesk answered a call after nine minutes on average; today it takes ninety seconds. I hold a budget of £1.1 million a year, and in 2022 I moved the housing system to Azure in eight months.

Before that, from June 2010 to February 2018, I was a Support Team Leader at Avonmoor Logistics. I managed four technicians, wrote the disaster recovery plan and tested it every year.

Education

HND in Computing, Severn Vale College, 2010.

Skills

Microsoft 365, Azure, Active Directory, ITIL, supplier management, disaster recovery.
"""
