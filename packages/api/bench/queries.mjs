// What is asked of the product: the page that follows a project, and a department's workbench.
const clock = 'state limit unit used remaining dueOn provisional lamp startedOn stoppedOn';

/** Project → stages, applications → materials and cases → clock, opinions, result; whose turn it is; what happened. */
export const tracking = `query Tracking($id: ID!) {
  project(id: $id) {
    id code name address
    organisation { id name }
    district { code name }
    currentTurn { who what since applicationId caseId lamp dueOn }
    stages { limit state stateReason stage { code name sequence } }
    applications {
      id number status submittedAt
      stage { code name }
      stageClock { ${clock} }
      requirements { code name materials { name current { uploadedAt file { fileName url } } } }
      cases {
        id number status decidedAt
        item { code name }
        unit { id shortName }
        clock { ${clock} }
        waitingFor { itemName unitName }
        opinions { kind stance text givenAt unit { shortName } author { displayName } }
        result { number title issuedOn }
      }
    }
    timeline(first: 20) {
      edges { cursor node { id at text actorName unitName itemName } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** The first page of a lane with its clocks, and how many cases stand in every lane. */
export const workbench = `query Workbench($lane: WorkbenchLane!) {
  workbench(lane: $lane, first: 20) {
    edges {
      cursor
      node {
        id number status decidedAt
        item { code name }
        project { id code name }
        handler { id displayName }
        clock { ${clock} }
        waitingFor { itemCode itemName unitName }
      }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
  workbenchCounts { lane count }
}`;
