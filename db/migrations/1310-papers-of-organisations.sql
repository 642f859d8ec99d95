-- Invoices and acts of seats prove themselves as other papers do: whoever holds the file finds it by the hash of its bytes.
create index invoice_by_file on transfers.invoice (file_id);
create index act_by_file on seats.act (file_id);
