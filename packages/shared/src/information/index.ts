export { csvCell, isNaturalPerson, PublishedStanding, WithholdingGround } from './publication.js';
