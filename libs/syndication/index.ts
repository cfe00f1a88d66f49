// The door: what is open, as machines that come by themselves want it: feeds and the map of the site.
export { SyndicationModule } from './syndication.module';
export { ReadFeed, type FeedAsked } from './read-feed';
export { ReadSitemap } from './read-sitemap';
