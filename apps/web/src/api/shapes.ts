import type { paths } from './schema';

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
type Successful<R> = R extends { 200: infer Ok } ? Json<Ok> : R extends { 201: infer Created } ? Json<Created> : never;
type Method = 'get' | 'post' | 'put' | 'delete';

/** What the server answers; taken from the contract, so no shape is written twice. */
export type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? Successful<R>
  : never;

type Sent<P extends keyof paths, M extends Method> = paths[P][M] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type Session = Answer<'/api/session', 'get'>;
export type SignInOptions = Answer<'/api/session/options', 'get'>;
export type CityAccount = NonNullable<SignInOptions['cityAccount']>;
export type OwnSession = Answer<'/api/account/sessions', 'get'>['items'][number];
export type Taxonomy = Answer<'/api/taxonomy', 'get'>;
export type Receipt = Answer<'/api/demands', 'post'>;

export type Demand = Answer<'/api/demands/{id}', 'get'>;
export type DemandSummary = Answer<'/api/demands', 'get'>['items'][number];
export type DemandContent = Sent<'/api/demands', 'post'>;
export type DemandMove = Sent<'/api/demands/{id}/moves', 'post'>;
export type DemandRevision = Demand['current'];
export type Indicator = DemandRevision['indicators'][number];
export type Station = Demand['span'][number];
export type Money = NonNullable<DemandRevision['budget']>;
export type HistoryEntry = Answer<'/api/demands/{id}/history', 'get'>['items'][number];
export type ScreeningItem = Answer<'/api/screening-queue', 'get'>['items'][number];

export type Achievement = Answer<'/api/achievements/{id}', 'get'>;
export type AchievementSummary = Answer<'/api/achievements', 'get'>['items'][number];
export type AchievementContent = Sent<'/api/achievements', 'post'>;
export type AchievementMove = Sent<'/api/achievements/{id}/moves', 'post'>;
export type AchievementRevision = Achievement['current'];
export type SentIpRight = AchievementContent['ipRights'][number];
export type IpRight = AchievementRevision['ipRights'][number];
export type ReviewItem = Answer<'/api/achievement-review-queue', 'get'>['items'][number];

export type DemandMatches = Answer<'/api/demands/{id}/matches', 'get'>;
export type Match = DemandMatches['matches'][number];
export type MatchFeedbackBody = Sent<'/api/matches/{id}/feedback', 'put'>;
export type WeightSet = Answer<'/api/weight-sets', 'get'>['items'][number];
export type LearningAttempt = Answer<'/api/learning-attempts', 'get'>['items'][number];
export type MatchRun = NonNullable<DemandMatches['run']>;
export type Criterion = Match['criteria'][number];
export type TextSpan = Criterion['needSpans'][number];
export type Interest = Answer<'/api/achievements/{id}/interest', 'get'>['items'][number];

export type Application = Answer<'/api/applications', 'get'>['items'][number];
export type ApplicationDetail = Answer<'/api/applications/{id}', 'get'>;
export type ApplicationContent = Sent<'/api/applications', 'post'>;
export type ProofFile = ApplicationDetail['files'][number];
export type UploadedFile = Answer<'/api/files', 'post'>;
export type QueuedApplication = Answer<'/api/verification-queue', 'get'>['items'][number];
export type VerificationCase = Answer<'/api/verification-queue/{id}', 'get'>;
export type CreditCode = Answer<'/api/taxonomy/credit-codes/{code}', 'get'>;

export type Decision = Answer<'/api/screening-decisions', 'get'>['items'][number];
export type SavedView = Answer<'/api/saved-views', 'get'>['items'][number];
export type PublicDemands = Answer<'/api/public/demands', 'get'>;
export type PublicDemandCounts = Answer<'/api/public/demands/counts', 'get'>;
export type PublicAchievements = Answer<'/api/public/achievements', 'get'>;
export type PublicAchievementCounts = Answer<'/api/public/achievements/counts', 'get'>;
export type SearchResult = Answer<'/api/public/search', 'get'>;
export type SearchHit = SearchResult['items'][number];
export type PublicDemand = Answer<'/api/public/demands/{id}', 'get'>;
export type PublicQuestions = Answer<'/api/public/demands/{id}/questions', 'get'>;
export type PublicAchievement = Answer<'/api/public/achievements/{id}', 'get'>;
export type Figures = Answer<'/api/public/figures', 'get'>;

export type Health = Answer<'/api/operations/health', 'get'>;
export type OutboxMessage = Answer<'/api/operations/outbox', 'get'>['items'][number];
export type OutgoingMail = Answer<'/api/operations/mails', 'get'>['items'][number];
export type DeadLetter = Answer<'/api/operations/dead-letters', 'get'>['items'][number];
export type Heartbeat = Answer<'/api/operations/heartbeats', 'get'>['items'][number];
export type AuditEvent = Answer<'/api/audit-events', 'get'>['items'][number];
export type AuditCounts = Answer<'/api/audit-events/counts', 'get'>;
