create table "Bücher_über_Äpfel_und_Öfen_und_Übermäßig_große_Größen_" (id integer, "größe_in_übermäßig_vielen_länderübergreifenden_maßen" integer);
alter table "Bücher_über_Äpfel_und_Öfen_und_Übermäßig_große_Größen_" add primary key (id), add unique ("größe_in_übermäßig_vielen_länderübergreifenden_maßen");
