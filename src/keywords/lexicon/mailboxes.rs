//! Mail addresses that cost trust or never arrive.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Theme;

/// Parts of addresses.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailboxes {
    /// Words in a mailbox name that do not belong in an application.
    pub unprofessional: BTreeSet<String>,
    /// Hosts that are misspellings of well-known ones.
    pub misspelt_hosts: BTreeSet<String>,
    /// Parts of the addresses that templates come with.
    pub template_addresses: BTreeSet<String>,
}

impl Theme for Mailboxes {
    fn merge(&mut self, other: Self) {
        self.unprofessional.extend(other.unprofessional);
        self.misspelt_hosts.extend(other.misspelt_hosts);
        self.template_addresses.extend(other.template_addresses);
    }
}
