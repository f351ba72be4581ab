"""Makes the binary samples and the truth beside every résumé. Needs python-docx, Pillow, pikepdf, Debian's chromium and
fonts-thai-tlwg, poppler-utils:  python3 samples/making/make.py   (from the root of the project)

The outputs are committed: nobody needs to run this to build or test. PDF writers put the time into their files, so a new
run changes bytes but no text.
"""
import html, json, os, subprocess, sys, tempfile

import people

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "resumes")
CSS = """
@page { size: A4; margin: 16mm 18mm }
body { font: 10pt/1.35 'Liberation Sans', 'Garuda', sans-serif; color: #1d2430; margin: 0 }
h1 { font-size: 21pt; margin: 0 } .role { font-size: 12pt; color: #44566c; margin: 0 0 4pt }
h2 { font-size: 11.5pt; margin: 10pt 0 3pt; border-bottom: .7pt solid #9ab; text-transform: uppercase; letter-spacing: .06em }
h3 { font-size: 10.5pt; margin: 6pt 0 0; display: flex; justify-content: space-between } h3 span { font-weight: normal }
p { margin: 2pt 0 } ul { margin: 2pt 0 4pt 14pt; padding: 0 } li { margin: 1pt 0 }
.two { display: flex; gap: 10mm } .side { width: 50mm } .main { flex: 1 }
"""


def e(text):
    return html.escape(text)


def jobs(p):
    out = ""
    for j in p["positions"]:
        bullets = "".join(f"<li>{e(b)}</li>" for b in j["bullets"])
        out += f"<h3>{e(j['title'])}<span>{e(j['dates'])}</span></h3><p>{e(j['employer'])}, {e(j['location'])}</p><ul>{bullets}</ul>"
    return out


def studies(p):
    return "".join(f"<p>{e(s['text']).replace(chr(10), '<br>')}</p>" for s in p["studies"])


def lines(items):
    return "".join(f"<p>{e(i)}</p>" for i in items)


HEADS = dict(en=dict(summary="Summary", work="Experience", study="Education", cert="Certifications", skills="Skills", lang="Languages", contact="Contact"),
             th=dict(summary="สรุปประวัติ", work="ประสบการณ์ทำงาน", study="การศึกษา", cert="ประกาศนียบัตร", skills="ทักษะ", lang="ภาษา", contact="ข้อมูลติดต่อ"))


def one_column(p):
    h = HEADS["th" if p.get("th") else "en"]
    contact = " · ".join([p["location"], p["phone"], p["email"], *p["links"]])
    langs = f"<h2>{h['lang']}</h2><p>{e(', '.join(p['languages']))}</p>" if p.get("languages") else ""
    return f"""<h1>{e(p['name'])}</h1><p class=role>{e(p['title'])}</p><p>{e(contact)}</p>
<h2>{h['summary']}</h2><p>{e(p['summary'])}</p><h2>{h['work']}</h2>{jobs(p)}<h2>{h['study']}</h2>{studies(p)}
<h2>{h['cert']}</h2>{lines(p['certifications'])}<h2>{h['skills']}</h2><p>{e(', '.join(p['skills']))}</p>{langs}"""


def two_columns(p):
    h = HEADS["en"]
    return f"""<div class=two><div class=side><h2>{h['contact']}</h2>{lines([p['location'], p['phone'], p['email'], *p['links']])}
<h2>{h['skills']}</h2>{lines(p['skills'])}<h2>{h['lang']}</h2>{lines(p['languages'])}<h2>{h['cert']}</h2>{lines(p['certifications'])}</div>
<div class=main><h1>{e(p['name'])}</h1><p class=role>{e(p['title'])}</p><p>{e(p['summary'])}</p>
<h2>{h['work']}</h2>{jobs(p)}<h2>{h['study']}</h2>{studies(p)}</div></div>"""


def pdf(body, path, lang):
    with tempfile.TemporaryDirectory() as tmp:
        page = os.path.join(tmp, "page.html")
        open(page, "w").write(f"<!doctype html><html lang={lang}><meta charset=utf-8><title>CV</title><style>{CSS}</style><body>{body}</body></html>")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", f"--user-data-dir={tmp}/profile", "--no-pdf-header-footer",
                        f"--print-to-pdf={path}", f"file://{page}"], check=True, capture_output=True)


def docx(p, path):
    """Contact in the page header, positions with bullets, skills in a table: what Word templates do."""
    import docx as d
    doc = d.Document()
    doc.sections[0].header.paragraphs[0].text = " | ".join([p["location"], p["phone"], p["email"], *p["links"]])
    doc.add_heading(p["name"], 0)
    doc.add_paragraph(p["title"])
    doc.add_heading("Profile", 1)
    doc.add_paragraph(p["summary"])
    doc.add_heading("Professional Experience", 1)
    for j in p["positions"]:
        para = doc.add_paragraph()
        para.add_run(f"{j['title']}, {j['employer']}").bold = True
        para.add_run(f"\t{j['dates']}")
        doc.add_paragraph(j["location"])
        for b in j["bullets"]:
            doc.add_paragraph(b, style="List Bullet")
    doc.add_heading("Education", 1)
    for s in p["studies"]:
        doc.add_paragraph(s["text"])
    doc.add_heading("Certifications", 1)
    for c in p["certifications"]:
        doc.add_paragraph(c, style="List Bullet")
    doc.add_heading("Core Skills", 1)
    half = (len(p["skills"]) + 1) // 2
    table = doc.add_table(rows=half, cols=2)
    for i, s in enumerate(p["skills"]):
        table.cell(i % half, i // half).text = s
    doc.save(path)


def scan(source, path):
    """Page one of a PDF as a picture, with no text."""
    from PIL import Image
    with tempfile.TemporaryDirectory() as tmp:
        subprocess.run(["pdftoppm", "-r", "110", "-gray", "-png", "-f", "1", "-l", "1", source, f"{tmp}/p"], check=True)
        png = next(os.path.join(tmp, f) for f in os.listdir(tmp) if f.endswith(".png"))
        Image.open(png).convert("L").save(path, "PDF", resolution=110)


def locked(source, path):
    import pikepdf
    with pikepdf.open(source) as document:
        document.save(path, encryption=pikepdf.Encryption(owner="owner", user="correct horse"))


def toml(value):
    return json.dumps(value, ensure_ascii=False)


def truth(p, path):
    out = [f'# What {p["name"]}\'s résumé says: the truth our reading is measured against.', f"kind = {toml(p['kind'])}", f"today = {toml(p['today'])}", f"name = {toml(p['name'])}",
           f"email = {toml(p['email'])}", f"phone = {toml(p['phone'])}", f"highest_degree = {toml(p['degree'])}", f"months_experience = {p['months']}",
           f"team_sizes = {toml(p['team_sizes'])}", f"skills = {toml(p['skills'])}", f"certifications = {len(p['certifications'])}"]
    for j in p["positions"]:
        out += ["", "[[positions]]", f"title = {toml(j['title'])}", f"employer = {toml(j['employer'])}", f"start = {toml(j['start'])}", f"end = {toml(j['end'])}", f"bullets = {len(j['bullets'])}"]
    for s in p["studies"]:
        out += ["", "[[education]]", f"degree = {toml(s['degree'])}", f"field = {toml(s['field'])}", f"school = {toml(s['school'])}", f"year = {s['year']}", f"level = {toml(s['level'])}"]
    open(path, "w").write("\n".join(out) + "\n")


def main():
    path = lambda name: os.path.join(OUT, name)
    for p in (people.AMARA, people.SOMCHAI, people.ELENA):
        pdf(one_column(p), path(p["file"] + ".pdf"), "th" if p.get("th") else "en")
    pdf(two_columns(people.TOMAS), path(people.TOMAS["file"] + ".pdf"), "en")
    docx(people.PRIYA, path(people.PRIYA["file"] + ".docx"))
    docx(people.AMARA, path(people.AMARA["file"] + ".docx"))
    for p in (people.AMARA, people.SOMCHAI, people.ELENA, people.TOMAS, people.PRIYA):
        truth(p, path(p["file"] + ".expected.toml"))
    open(path("kevin-marlow-weak.txt"), "w").write(people.WEAK)
    open(path("daniel-mensah-letter-like.txt"), "w").write(people.LETTER_LIKE)
    scan(path(people.AMARA["file"] + ".pdf"), path("scanned-page.pdf"))
    locked(path(people.ELENA["file"] + ".pdf"), path("locked.pdf"))


if __name__ == "__main__":
    sys.path.insert(0, HERE)
    main()
