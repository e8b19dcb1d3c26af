--! Previous: sha1:3638482d119a96c83321905e8597302fff6a2b82
--! Hash: sha1:a6f7c7a4e24fff5e0aee1f3660a902105d8c35fa

--! no-transaction
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email);
