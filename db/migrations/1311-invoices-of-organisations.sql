-- Every representative of an organisation sees its invoices, whoever asked for them.
create index invoice_by_organisation_version on transfers.invoice (organisation_version_id);
