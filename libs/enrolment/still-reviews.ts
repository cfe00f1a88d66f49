/** SQL: whether that person may still decide. What was taken by somebody who left must not wait for ever. */
export function stillReviews(person: string): string {
  return `EXISTS (SELECT 1 FROM identity.capacities c JOIN identity.people w ON w.id = c.person_id AND w.state = 'active'
                   WHERE c.person_id = ${person} AND 'platform_reviewer' = ANY(c.roles))`;
}
