-- A trading desk: accounts, what they hold, and what they did.

create schema trading;

create type trading.side as enum ('buy', 'sell');

create table trading.accounts (
  id          int generated always as identity primary key,
  owner_name  varchar(100) not null,
  closed_at   timestamptz
);

create table trading.positions (
  id           bigint generated always as identity primary key,
  account_id   int not null references trading.accounts (id),
  symbol       varchar(12) not null,
  quantity     int not null check (quantity > 0),
  entry_price  decimal(12, 4) not null,
  state        text not null default 'open' check (state in ('open', 'closing', 'closed'))
);

create table trading.trades (
  id           bigint generated always as identity primary key,
  position_id  bigint not null references trading.positions (id) on delete cascade,
  side         trading.side not null,
  price        decimal(12, 4) not null,
  traded_at    timestamptz not null default now()
);

create index positions_account on trading.positions (account_id) where state <> 'closed';

create index trades_time on trading.trades (position_id, traded_at desc);

create function trading.cost(quantity int, price decimal) returns decimal
  language sql immutable
  as $$ select quantity * price $$;

-- What the desk looks at all day.
create view trading.open_positions as
select p.*, a.owner_name, trading.cost(p.quantity, p.entry_price)::decimal(14, 2) as cost
from trading.positions p
join trading.accounts a on a.id = p.account_id
where p.state in ('open', 'closing') and a.closed_at is null;
