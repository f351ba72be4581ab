//! What a worker gives up before it reads a stranger's file. Where the kernel refuses, it goes on
//! with what it has: the limits below still hold.

use std::time::Duration;

#[cfg(unix)]
use rustix::{
    process::{Resource, Rlimit, getrlimit, setrlimit},
    time::{ClockId, clock_gettime},
};

/// Address space: the program, two threads' stacks and arenas, and room for the data below.
#[cfg(unix)]
const ADDRESS_SPACE: u64 = 1 << 30;

/// Memory of its own. Everything that an honest file needs fits into a tenth.
#[cfg(unix)]
const DATA: u64 = 448 << 20;

/// Limits memory, and on Linux gives up files, sockets and other programs for good.
pub(super) fn enter() {
    #[cfg(unix)]
    limit_memory();
    #[cfg(target_os = "linux")]
    {
        // Either may be missing from the kernel; each is a second wall behind the other.
        let _ = linux::give_up_files();
        let _ = linux::give_up_system_calls();
    }
}

/// Lets the process run `time` longer (rounded up to seconds) before the kernel ends it.
pub(super) fn allow_processor_time(time: Duration) {
    #[cfg(unix)]
    {
        let used = clock_gettime(ClockId::ProcessCPUTime).tv_sec.unsigned_abs();
        set(Resource::Cpu, used + time.as_secs().max(1) + 1);
    }
    #[cfg(not(unix))]
    let _ = time;
}

#[cfg(unix)]
fn limit_memory() {
    set_for_good(Resource::As, ADDRESS_SPACE);
    set_for_good(Resource::Data, DATA);
    set_for_good(Resource::Core, 0);
}

/// Sets the soft limit only: the processor's must move with every file.
#[cfg(unix)]
fn set(resource: Resource, to: u64) {
    let mut limit = getrlimit(resource);
    limit.current = Some(limit.maximum.map_or(to, |maximum| to.min(maximum)));
    let _ = setrlimit(resource, limit);
}

/// Sets the limit so that nothing in this process can raise it again.
#[cfg(unix)]
fn set_for_good(resource: Resource, to: u64) {
    let to = getrlimit(resource).maximum.map_or(to, |maximum| to.min(maximum));
    let _ = setrlimit(resource, Rlimit { current: Some(to), maximum: Some(to) });
}

#[cfg(target_os = "linux")]
mod linux {
    use std::{collections::BTreeMap, env::consts, error::Error};

    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};

    /// System calls that reach beyond this process. The list names what is refused, not what is
    /// allowed: a new allocator or thread library must not break the reader.
    const REFUSED: [i64; 24] = [
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_connect,
        libc::SYS_bind,
        libc::SYS_listen,
        libc::SYS_accept4,
        libc::SYS_sendto,
        libc::SYS_sendmsg,
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_openat,
        libc::SYS_openat2,
        libc::SYS_unlinkat,
        libc::SYS_renameat2,
        libc::SYS_mkdirat,
        libc::SYS_linkat,
        libc::SYS_symlinkat,
        libc::SYS_ptrace,
        libc::SYS_process_vm_writev,
        libc::SYS_kill,
        libc::SYS_mount,
        libc::SYS_bpf,
        libc::SYS_io_uring_setup,
        libc::SYS_memfd_create,
    ];

    /// The older calls that only this processor still has.
    #[cfg(target_arch = "x86_64")]
    const REFUSED_OLD: [i64; 5] =
        [libc::SYS_open, libc::SYS_creat, libc::SYS_unlink, libc::SYS_rename, libc::SYS_accept];
    #[cfg(not(target_arch = "x86_64"))]
    const REFUSED_OLD: [i64; 1] = [libc::SYS_accept];

    /// No file may be opened by name, no port bound or connected (Landlock).
    pub(super) fn give_up_files() -> Result<(), Box<dyn Error>> {
        Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V5))?
            .handle_access(AccessNet::from_all(ABI::V5))?
            .create()?
            .restrict_self()?;
        Ok(())
    }

    /// The refused calls fail with "operation not permitted" (seccomp).
    pub(super) fn give_up_system_calls() -> Result<(), Box<dyn Error>> {
        let rules: BTreeMap<i64, Vec<_>> =
            REFUSED.iter().chain(&REFUSED_OLD).map(|call| (*call, Vec::new())).collect();
        let filter: BpfProgram = SeccompFilter::new(
            rules,
            SeccompAction::Allow,
            SeccompAction::Errno(libc::EPERM as u32),
            TargetArch::try_from(consts::ARCH)?,
        )?
        .try_into()?;
        apply_filter(&filter)?;
        Ok(())
    }
}
