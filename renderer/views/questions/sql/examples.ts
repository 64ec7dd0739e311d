// Questions in SQL to begin with; in the order of their words in text/sql-nl.ts. They ask only what every case has.

export const EXAMPLES: readonly string[] = [
  `select x.id, x.name, s.name as system, o.name as organisation
from exchanges x
join systems s on s.id = x.to_system_id
join organisations o on o.id = s.organisation_id
where not o.is_own
order by o.name, x.id`,
  `select u.id, u.name, count(s.id) as systems
from units u
left join systems s on s.unit_id = u.id
group by u.id, u.name
order by systems desc, u.name`,
  `select id, title, copy_of_id
from datasets
where kind = 'copy' and copy_reason is null
order by title`,
  `select x.id, x.name, x.frequency, f.name as from_system, t.name as to_system
from exchanges x
left join systems f on f.id = x.from_system_id
left join systems t on t.id = x.to_system_id
where x.mode = 'manual'`,
  `select d.category_id, c.label_nl, count(*) as datasets
from (select unnest(category_ids) as category_id from datasets) d
left join data_categories c on c.id = d.category_id
group by d.category_id, c.label_nl
order by datasets desc
limit 20`,
  `select sheet, id, field, text
from raw_values
order by sheet, id, field`,
];
