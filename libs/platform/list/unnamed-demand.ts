/** Whether the owner of demand `d` asked, in any text that left its hands, not to be named. */
export const unnamedDemand = `EXISTS (SELECT 1 FROM demand.demand_revisions x
  WHERE x.demand_id = d.id AND x.anonymous AND x.state <> 'draft')`;
