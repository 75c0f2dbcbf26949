// Made of the OpenAPI document by `npm run api-schema`: not to be edited.

export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers */
        get: operations["status_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers */
        get: operations["status_status_again"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openApi_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the caller’s own long work is, as server-sent events
         * @description Work that was given a `Work-Id`: `event: progress`, with `{"work", "job", "done", "of", "state"}` as data; `state` is `waiting`, `running`, `done` or `failed`. Four streams a person at most.
         */
        get: operations["events_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries, in the order of the book */
        get: operations["journal_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest entry: what a statement kept elsewhere is compared with */
        get: operations["journal_head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Re-hashes and replays the whole book, and compares every column with the live tables */
        get: operations["journal_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/export.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every entry with its hash, one JSON object a line, in canonical form */
        get: operations["journal_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["journal_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a decision, oldest first */
        get: operations["approvals_list"];
        put?: never;
        /** Approves many at once, in the order given: all or none */
        post: operations["approvals_approveAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of payees, terms, requirements and roles, in the order of the book */
        get: operations["changes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change, with what approving it would do to open things */
        get: operations["changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves: the change is in force
         * @description By the role that `decides` names.
         */
        post: operations["changes_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects
         * @description By the role that `decides` names.
         */
        post: operations["changes_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["changes_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a one-time link: choose a password and sign in */
        post: operations["enrolments_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: the answer sets the session cookie */
        post: operations["sessions_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether somebody is signed in here, and through what else than a password people may */
        get: operations["sessions_current"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["sessions_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To the ministry's OpenID Connect provider
         * @description Authorization code with PKCE. 404 where there is none (`OIDC_ISSUER`).
         */
        get: operations["provider_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Back from the provider: the answer sets the session cookie and leads to the page that was asked for
         * @description Refusals lead a browser to the sign-in page (`/accesso?problem=CODE`); programs get the problem.
         */
        get: operations["provider_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do */
        get: operations["me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own tokens that may still be used, oldest first */
        get: operations["ownWaysIn_tokens"];
        put?: never;
        /** Issue a token for a program of one’s own; it is shown once */
        post: operations["me_issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own sessions that have not ended, oldest first */
        get: operations["ownWaysIn_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of one’s own, on whatever machine it is */
        delete: operations["ownWaysIn_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token of one’s own: it stops working at once */
        delete: operations["ownWaysIn_revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of the people by whom things were done, in the order in which they were added */
        get: operations["names_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who may use the book, in the order in which they were added */
        get: operations["people_list"];
        put?: never;
        /**
         * Add a person; the answer holds a one-time link, shown once
         * @description Once there is a second administrator, the roles of analyst, approver and admin wait for that one: `proposedChange`.
         */
        post: operations["people_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["people_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change roles, or disable or enable a person
         * @description Once there is a second administrator, what gives the role of analyst, approver or admin, or lets in again somebody who holds one, waits for that one as a whole: 202 with the change.
         */
        patch: operations["people_change"];
        trace?: never;
    };
    "/api/v1/users/{id}/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new one-time link, for a lost link or a forgotten password */
        post: operations["people_renewEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase name and e-mail of a person, when the law asks for it; this is never undone
         * @description The person must be disabled, and whoever disabled the person is not the one who erases: another administrator does, or the operator of the machine. What the person did stays in the book, under the code alone. Reasons are never erased.
         */
        post: operations["people_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions of a person that have not ended, oldest first */
        get: operations["peopleWaysIn_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session of a person, who may sign in again */
        delete: operations["peopleWaysIn_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens of a person that may still be used, oldest first */
        get: operations["peopleWaysIn_tokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/tokens/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token of a person: it stops working at once */
        delete: operations["peopleWaysIn_revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hubs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hubs, by code */
        get: operations["hubs_list"];
        put?: never;
        /** Registers a hub, provisional */
        post: operations["hubs_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hubs/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hub */
        get: operations["hubs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Enters what is known of a hub
         * @description With a legal name and a valid codice fiscale a provisional hub is identified. What replaces an IBAN or a codice fiscale waits for another person: 202 with the change.
         */
        patch: operations["hubs_change"];
        trace?: never;
    };
    "/api/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decree and the acts, in the order of the book */
        get: operations["decree_list"];
        put?: never;
        /**
         * Proposes an act of reallocation
         * @description In force when another person approves it.
         */
        post: operations["decree_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act */
        get: operations["decree_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves: its tranches, hubs and movements take effect */
        post: operations["actApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["actRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["actRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grants, in the order of the book or the one asked for, with the sums of the whole filtered set */
        get: operations["grants_list"];
        put?: never;
        /**
         * Proposes a grant
         * @description The tranche's ceiling is checked when another person approves it.
         */
        post: operations["grants_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant with its money */
        get: operations["grants_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes other terms of a grant, from a day on
         * @description They hold when another person approves the change.
         */
        post: operations["grants_changeTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to reduce a grant by what is outstanding */
        post: operations["grants_reduce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One reduction */
        get: operations["reductions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves: the money goes from the tranche to the grant */
        post: operations["grantApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["grantRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["grantRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reductions/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves: what was outstanding goes back to the tranche */
        post: operations["reductionApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reductions/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["reductionRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reductions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["reductionRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What must be there before money is paid, by code */
        get: operations["requirements_list"];
        put?: never;
        /**
         * Proposes a requirement as it shall be, new or in place of the one with its code
         * @description It applies when another person approves the change.
         */
        post: operations["requirements_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requirements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One requirement */
        get: operations["requirements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outcomes of requirements and of preventive controls, in the order of the book */
        get: operations["outcomes_list"];
        put?: never;
        /**
         * Records the outcome of a requirement or of a preventive control
         * @description Nothing recorded is edited: a later outcome counts for more, and a negative one undoes those before it.
         */
        post: operations["outcomes_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The disbursements, in the order of the book or the one asked for, with the sums of the whole filtered set */
        get: operations["disbursements_list"];
        put?: never;
        /** Requests a disbursement: its money is reserved at once */
        post: operations["disbursements_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records many executed orders at once: all or none
         * @description Each as by itself, never by whoever approved it; a refusal points at its item.
         */
        post: operations["disbursements_payAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One disbursement */
        get: operations["disbursements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns it with remarks: the clock stops, the request stays */
        post: operations["disbursements_sendRemarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The remarks are answered: the clock runs on */
        post: operations["disbursements_answerRemarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves, all of it or what is admitted: the payee is held as of now */
        post: operations["disbursements_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payment order is issued */
        post: operations["disbursements_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/order/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank sent the order back: approved again */
        post: operations["disbursements_returnOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the payment: never by whoever approved it */
        post: operations["disbursements_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to undo a payment that was recorded wrongly */
        post: operations["disbursements_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would stand in the way of a payment that is not requested yet */
        get: operations["obstacles_ofGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in the way of paying a disbursement today */
        get: operations["obstacles_ofDisbursement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reversals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One reversal */
        get: operations["reversals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["disbursementRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["disbursementRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reversals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves: the money is outstanding again */
        post: operations["reversalApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reversals/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["reversalRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reversals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["reversalRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recoveries, in the order of the book or the one asked for, with the sums of the whole filtered set
         * @description On a past day those that were ordered by then, in their state of then.
         */
        get: operations["recoveries_list"];
        put?: never;
        /**
         * Proposes to order money of a payment back
         * @description Ordered when another person approves it.
         */
        post: operations["recoveries_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recovery with the parts that came back
         * @description On a past day as it stood then; it is not there before it was ordered.
         */
        get: operations["recoveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that a part has come back */
        post: operations["recoveries_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes to take a grant back, reaching what was paid
         * @description When another person approves: requests in progress are rejected as far as needed, what is outstanding is reduced, the rest is ordered back from the newest payments. `effects` says beforehand which.
         */
        post: operations["revocations_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves: the money is ordered back */
        post: operations["recoveryApproval_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rejects */
        post: operations["recoveryRefusals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws: only whoever proposed it */
        post: operations["recoveryRefusals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["actDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["actDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["grantDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["grantDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reductions/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["reductionDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["reductionDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["disbursementDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["disbursementDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["recoveryDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["recoveryDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["changeDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["changeDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outcomes/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to it, in the order of the book */
        get: operations["outcomeDocuments_list"];
        put?: never;
        /**
         * Attaches a document to it
         * @description What it is, its content says. Only 201 means that it was attached; nothing that is attached is ever deleted.
         */
        post: operations["outcomeDocuments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document: what it is, of what, by whom */
        get: operations["documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{entry}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document itself, byte by byte as it was attached
         * @description Always a file to keep, never shown in place. If what is kept is not what was attached any more, it is not handed out (404 `content-lost`).
         */
        get: operations["documents_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{entry}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declares that it was attached by mistake
         * @description It stays where it is, with its content, and says so.
         */
        post: operations["documents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of the whole decree: total, remainder, tranches, hubs */
        get: operations["overview_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the whole in time: of each month, and at its end; the very ones of the report */
        get: operations["overview_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The movements that make a figure up, in the order of the book, each with what it adds */
        get: operations["overview_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tranches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tranches with their figures */
        get: operations["overview_tranches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tranches/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tranche with its figures */
        get: operations["overview_tranche"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/timeline/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything about a thing, in the order of the book
         * @description Its own entries and those of what hangs on it: of a disbursement its reversals and recoveries, of a grant its disbursements in headlines, of a hub its grants, and so on.
         */
        get: operations["timeline_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the kinds, fields and values of entries are called */
        get: operations["words_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two published reports, entry by entry, and the figures that differ
         * @description Entries that one shows and the other does not: known to it and taking effect by its day.
         */
        get: operations["afterwards_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{entry}/afterwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What takes effect by the day of a published report and was recorded after what it knew */
        get: operations["afterwards_afterwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{entry}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a published report opens with: it is the first to show it, and an earlier one spoke of its day without knowing it */
        get: operations["afterwards_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries, in the order asked for, as a table that an Italian Excel opens
         * @description UTF-8 with a byte order mark, semicolons, a decimal comma (a dot in English). Same question at the same head, same bytes.
         */
        get: operations["history_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries, in the order asked for, as a workbook
         * @description Same question at the same head, same bytes.
         */
        get: operations["history_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The disbursements that the filters select, in the order asked for, as CSV */
        get: operations["lists_disbursementsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disbursements/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The disbursements that the filters select, in the order asked for, as a workbook
         * @description Same question at the same head, same bytes.
         */
        get: operations["lists_disbursementsWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grants that the filters select, in the order asked for, as CSV */
        get: operations["lists_grantsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The grants that the filters select, in the order asked for, as a workbook
         * @description Same question at the same head, same bytes.
         */
        get: operations["lists_grantsWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hubs/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hubs that the filters select with their figures, in the order asked for, as CSV */
        get: operations["lists_hubsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hubs/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hubs that the filters select with their figures, in the order asked for, as a workbook
         * @description Same question at the same head, same bytes.
         */
        get: operations["lists_hubsWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recoveries that the filters select, in the order asked for, as CSV */
        get: operations["lists_recoveriesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recoveries/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recoveries that the filters select, in the order asked for, as a workbook
         * @description Same question at the same head, same bytes.
         */
        get: operations["lists_recoveriesWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cabina-di-regia.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workbook of the Cabina di regia
         * @description Same question (book, entry, day, language, software), same bytes.
         */
        get: operations["reports_cabinaDiRegia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cabina-di-regia.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same figures on four pages at most
         * @description Overview, tranches and hubs, with charts.
         */
        get: operations["reports_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cabina-di-regia.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sheet of the report as CSV */
        get: operations["reports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports that were published for meetings, newest first */
        get: operations["reports_list"];
        put?: never;
        /**
         * Publishes a report for a meeting
         * @description The book keeps what was asked and the digest of the workbook; asked for again at its own entry it is the same to the byte.
         */
        post: operations["reports_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published report, and what it opens with */
        get: operations["reports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says of a workbook that came back whether it is authentic, and which cells were changed
         * @description Sorting, filtering, widening and sheets of one’s own change nothing; a figure, a name, a date or a row that was changed is named. Nothing is kept.
         */
        post: operations["reportVerification_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds any thing of the book by what people call it, twenty at most
         * @description A hub by code, name, seat or codice fiscale; a grant by id, CUP, CLP, decree or convenzione; a disbursement by id, protocol or number of its payment order; a recovery by id; an act by reference or title; `#123` an entry. What is named exactly comes first. Capitals do not count, and a letter without accent finds those with one.
         */
        get: operations["search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-pack.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pack with which an auditor checks the book away from it
         * @description The same bytes as `pnrr audit-pack`: same book, same question, same software. It may take minutes: give it a `Work-Id` and follow `GET /events`.
         */
        get: operations["auditPack_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ChangeView: {
            /**
             * @description Which field (JSON pointer). Places in lists are counted as they are now; of what was taken out of a list, as they were.
             * @example /state
             */
            path: string;
            /**
             * @description As it was.
             * @example requested
             */
            before: (string | number | boolean | boolean[] | {
                [key: string]: components["schemas"]["JsonValue"];
            }) | null;
            /**
             * @description As it became.
             * @example approved
             */
            after: (string | number | boolean | boolean[] | {
                [key: string]: components["schemas"]["JsonValue"];
            }) | null;
        };
        AfterReportView: {
            /**
             * Format: int32
             * @description The entry that published the report.
             * @example 57
             */
            entry: number;
            /**
             * Format: date
             * @description The day of which the report spoke.
             * @example 2026-03-31
             */
            asOf: string;
        };
        EntryView: {
            /**
             * Format: int32
             * @description Number of the entry: gapless.
             * @example 57
             */
            seq: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that it is about.
             * @example D-64
             */
            subject: string;
            /**
             * @description Who did it.
             * @example P-57
             */
            actor: string;
            /**
             * @description Why.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * Format: date
             * @description The day in the world.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description The moment of recording.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: int32
             * @description Days between the day in the world and that of recording.
             * @example 2
             */
            lagDays: number;
            /**
             * @description The hashed object.
             * @example {}
             */
            entry: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description SHA-256 over its canonical JSON (RFC 8785).
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            /** @description Which fields changed, from what to what. */
            changes: components["schemas"]["ChangeView"][];
            /** @description The last published report that spoke of its day and did not know it; null where there is none. */
            afterReport: components["schemas"]["AfterReportView"] | null;
        };
        EntryPage: {
            /** @description The things of this page. */
            items: components["schemas"]["EntryView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        HeadView: {
            /**
             * Format: int32
             * @description Number of the newest entry.
             * @example 57
             */
            seq: number;
            /**
             * @description Its hash.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * @description Ed25519 signature (base64) of `{"book","hash","seq","what":"pnrr-head/1"}` in canonical JSON; null in a book that was never signed.
             * @example bnVsbA
             */
            signature: string | null;
            /**
             * @description The random id of the book: that of entry 1.
             * @example 5f0c1d3e-6a55-4a8e-9a0f-0c1d3e6a55aa
             */
            book: string;
            /**
             * @description Id of the key that signed: the first 16 hex digits of the SHA-256 of its public half.
             * @example 3f9a5c0d1e2b4a68
             */
            key: string | null;
            /**
             * @description The public half of that key (SPKI, DER, base64).
             * @example MCowBQYDK2VwAyEA
             */
            publicKey: string | null;
        };
        SigningKeyView: {
            /**
             * Format: int32
             * @description The entry that put it in force.
             * @example 57
             */
            seq: number;
            /**
             * @description Id of the key.
             * @example 3f9a5c0d1e2b4a68
             */
            key: string;
            /**
             * @description Its public half (SPKI, DER, base64).
             * @example MCowBQYDK2VwAyEA
             */
            publicKey: string;
            /**
             * @description The signature with which the former key vouches for it.
             * @example bnVsbA
             */
            endorsement: string | null;
        };
        DifferenceView: {
            /**
             * @description `journal` or `table`.
             * @example table
             */
            where: string;
            /**
             * Format: int32
             * @description The entry, if it is one.
             * @example 57
             */
            seq: number | null;
            /**
             * @description The table, if it is one.
             * @example accounts
             */
            table: string | null;
            /**
             * @description The row, by its key.
             * @example unallocated
             */
            row: string | null;
            /**
             * @description The column, or what is wrong with the entry.
             * @example balance_cents
             */
            what: string | null;
            /**
             * @description As the journal says.
             * @example 8850000000
             */
            expected: string | null;
            /**
             * @description As it was found.
             * @example 8850000001
             */
            found: string | null;
        };
        RemarkView: {
            /**
             * @description `head-never-signed`, `key-not-endorsed` or `person-erased`.
             * @example person-erased
             */
            code: string;
            /**
             * Format: int32
             * @description How many there are.
             * @example 1
             */
            count: number;
            /**
             * @description The first of them.
             * @example [
             *       "P-58"
             *     ]
             */
            examples: string[];
        };
        VerificationView: {
            /**
             * @description Whether everything is as the journal says.
             * @example true
             */
            verified: boolean;
            /**
             * Format: int32
             * @description Entries hashed and replayed.
             * @example 57
             */
            entries: number;
            /**
             * Format: int32
             * @description The newest entry.
             * @example 57
             */
            headSeq: number | null;
            /**
             * @description Its hash.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            headHash: string | null;
            /**
             * @description The key whose signature the newest entry carries.
             * @example 3f9a5c0d1e2b4a68
             */
            signedBy: string | null;
            /** @description The keys that have signed the book, in the order in which they came into force. */
            keys: components["schemas"]["SigningKeyView"][];
            /**
             * Format: int32
             * @description Tables compared, column by column.
             * @example 12
             */
            tables: number;
            /**
             * Format: int32
             * @description Rows compared.
             * @example 66
             */
            rows: number;
            /** @description What differs. */
            differences: components["schemas"]["DifferenceView"][];
            /** @description What is in order and an auditor should know all the same. */
            remarks: components["schemas"]["RemarkView"][];
        };
        WaitingView: {
            /**
             * @description Id of a thing.
             * @example G-57
             */
            id: string;
            /**
             * @description What it is: act, grant, reduction, disbursement, reversal, recovery, change.
             * @example grant
             */
            noun: string;
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * Format: date-time
             * @description A moment (RFC 3339, UTC).
             * @example 2026-03-31T10:15:00.000Z
             */
            proposedAt: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string | null;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            hub: string | null;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            tranche: string | null;
            /**
             * @description Why it was proposed.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * @description Whether whoever asks may approve it: never what one has proposed oneself.
             * @example false
             */
            mayApprove: boolean;
        };
        WaitingPage: {
            /** @description The things of this page. */
            items: components["schemas"]["WaitingView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        BatchRequest: {
            /**
             * @description What to approve, in this order: all or none.
             * @example [
             *       "D-64",
             *       "D-65"
             *     ]
             */
            items: string[];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        ApprovedView: {
            /**
             * @description Id of a thing.
             * @example D-64
             */
            id: string;
            /**
             * @description The state that it has now.
             * @example approved
             */
            state: string;
        };
        BatchView: {
            /** @description What was approved, in the order given. */
            items: components["schemas"]["ApprovedView"][];
        };
        EffectView: {
            /**
             * @description What it would touch.
             * @example D-64
             */
            id: string;
            /**
             * @description What would happen to it.
             * @example approve-again
             * @enum {string}
             */
            effect: "approve-again" | "hold-new-payee" | "due-date-moves" | "advance-over-limit" | "cumulative-over-limit" | "reduce-outstanding" | "reject-request" | "return-order-first" | "order-back";
            /**
             * @description The money concerned.
             * @example 1234.50
             */
            amount: string | null;
            /**
             * Format: date
             * @description The day that would follow.
             * @example 2026-03-31
             */
            day: string | null;
        };
        ProposedChangeView: {
            /**
             * @description Id of the change.
             * @example C-12
             */
            id: string;
            /**
             * @description What it changes.
             * @example hub-payee
             * @enum {string}
             */
            of: "hub-payee" | "hub-status" | "grant-terms" | "grant-revocation" | "requirement" | "person-roles";
            /**
             * @description The id or code of what is changed.
             * @example CC-04
             */
            subject: string;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            hub: string | null;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            tranche: string | null;
            /**
             * @description The money concerned, if any.
             * @example 1234.50
             */
            amount: string | null;
            /** @description Which fields, from what to what. */
            changes: components["schemas"]["ChangeView"][];
            /** @description What approving it now would do to open things; empty once decided, null in lists. */
            effects: components["schemas"]["EffectView"][] | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description The role of whoever decides.
             * @example approver
             * @enum {string}
             */
            decides: "analyst" | "approver" | "committee" | "auditor" | "admin";
            /**
             * @description Where the proposal stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description Why it was proposed.
             * @example Comunicazione prot. 1234
             */
            reason: string | null;
        };
        ProposedChangePage: {
            /** @description The things of this page. */
            items: components["schemas"]["ProposedChangeView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        DecisionRequest: {
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        RefusalRequest: {
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        EnrolRequest: {
            /**
             * @description What follows `#` in the link.
             * @example q83vEjRWeJASNFZ4mrze8A
             */
            token: string;
            /**
             * @description A sentence is easier to remember.
             * @example una frase che ricordo solo io
             */
            password: string;
            /**
             * @description Only with the first administrator's link.
             * @example ada.rossi@ente.example
             */
            email?: string;
            /**
             * @description Only with the first administrator's link.
             * @example Ada Rossi
             */
            name?: string;
        };
        MeView: {
            /**
             * @description Id of the person.
             * @example P-12
             */
            id: string;
            /**
             * @description Name; null once it has been erased.
             * @example Ada Rossi
             */
            name: string | null;
            /**
             * @description E-mail; null once it has been erased.
             * @example ada.rossi@ente.example
             */
            email: string | null;
            /**
             * @description Roles held; none while all of them wait for a second administrator.
             * @example [
             *       "analyst"
             *     ]
             */
            roles: ("analyst" | "approver" | "committee" | "auditor" | "admin")[];
            /**
             * @description What the roles allow, so that a screen offers nothing that would be refused.
             * @example [
             *       "read"
             *     ]
             */
            may: ("read" | "identify-hubs" | "propose-money" | "approve-money" | "record-payment" | "publish-report" | "verify" | "manage-people")[];
        };
        SignInRequest: {
            /**
             * @description E-mail.
             * @example ada.rossi@ente.example
             */
            email: string;
            /**
             * @description Password.
             * @example una frase che ricordo solo io
             */
            password: string;
        };
        ProviderView: {
            /**
             * @description Its host, by which people know it.
             * @example login.ministero.example
             */
            name: string;
        };
        SessionView: {
            /** @description Who is signed in; null: nobody. */
            me: components["schemas"]["MeView"] | null;
            /** @description Through which people may sign in besides (`GET /sessions/oidc`); null: with a password alone. */
            provider: components["schemas"]["ProviderView"] | null;
        };
        IssueTokenRequest: {
            /**
             * Format: int32
             * @description How many days the token lasts.
             * @default 30
             * @example 30
             */
            days: number;
        };
        IssuedTokenView: {
            /**
             * @description Shown once; only its hash is kept. Send it as `Authorization: Bearer TOKEN`.
             * @example pnrr_q83vEjRWeJASNFZ4mrze8A
             */
            token: string;
            /**
             * Format: date-time
             * @description Until when it may be used.
             * @example 2026-03-31T10:15:00.000Z
             */
            expiresAt: string;
        };
        OpenSessionView: {
            /**
             * @description By this it is ended; nobody comes in with it.
             * @example 9f86d081884c7d65
             */
            id: string;
            /**
             * Format: date-time
             * @description When the person signed in.
             * @example 2026-03-31T10:15:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             * @example 2026-03-31T10:15:00.000Z
             */
            until: string;
            /**
             * @description Whether it is the one by which this is asked.
             * @example false
             */
            current: boolean;
        };
        OpenSessionPage: {
            /** @description The things of this page. */
            items: components["schemas"]["OpenSessionView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        LiveTokenView: {
            /**
             * @description The first digits of its digest, which its entry has too; nobody comes in with it.
             * @example 9f86d081884c7d65
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was issued.
             * @example 2026-03-31T10:15:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description Until when it may be used.
             * @example 2026-03-31T10:15:00.000Z
             */
            until: string;
            /**
             * @description Whether it is the one by which this is asked.
             * @example false
             */
            current: boolean;
        };
        LiveTokenPage: {
            /** @description The things of this page. */
            items: components["schemas"]["LiveTokenView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        PersonNameView: {
            /**
             * @description Id of the person.
             * @example P-12
             */
            id: string;
            /**
             * @description Name; null once it has been erased.
             * @example Ada Rossi
             */
            name: string | null;
        };
        PersonNamePage: {
            /** @description The things of this page. */
            items: components["schemas"]["PersonNameView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        PersonView: {
            /**
             * @description Id of the person.
             * @example P-12
             */
            id: string;
            /**
             * @description Name; null once it has been erased.
             * @example Ada Rossi
             */
            name: string | null;
            /**
             * @description E-mail; null once it has been erased.
             * @example ada.rossi@ente.example
             */
            email: string | null;
            /**
             * @description What the person is allowed; none while all of it waits for a second administrator.
             * @example [
             *       "analyst"
             *     ]
             */
            roles: ("analyst" | "approver" | "committee" | "auditor" | "admin")[];
            /**
             * @description Disabled people cannot sign in, and their sessions and tokens are ended.
             * @example false
             */
            disabled: boolean;
            /**
             * Format: date
             * @description The last day on which the person may sign in; null: no end.
             * @example 2026-03-31
             */
            until: string | null;
            /**
             * @description Whether name and e-mail were erased because the law asked for it; the code stays.
             * @example false
             */
            erased: boolean;
            /**
             * @description Whether the person has chosen a password.
             * @example false
             */
            enrolled: boolean;
        };
        PersonPage: {
            /** @description The things of this page. */
            items: components["schemas"]["PersonView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        AddPersonRequest: {
            /**
             * @description Kept in lower case; nobody else has it.
             * @example ada.rossi@ente.example
             */
            email: string;
            /**
             * @description Name and surname.
             * @example Ada Rossi
             */
            name: string;
            /**
             * @description What the person is allowed.
             * @example [
             *       "analyst"
             *     ]
             */
            roles: ("analyst" | "approver" | "committee" | "auditor" | "admin")[];
            /**
             * Format: date
             * @description The last day on which the person may sign in.
             * @example 2026-03-31
             */
            until?: string | null;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        EnrolmentLinkView: {
            /**
             * @description To be handed to the person alone.
             * @example https://pnrr.example/enrol#q83vEjRWeJASNFZ4mrze8A
             */
            link: string;
            /**
             * Format: date-time
             * @description Until when the link may be used, once.
             * @example 2026-03-31T10:15:00.000Z
             */
            expiresAt: string;
        };
        AddedPersonView: {
            /**
             * @description Id of the person.
             * @example P-12
             */
            id: string;
            /**
             * @description Name; null once it has been erased.
             * @example Ada Rossi
             */
            name: string | null;
            /**
             * @description E-mail; null once it has been erased.
             * @example ada.rossi@ente.example
             */
            email: string | null;
            /**
             * @description What the person is allowed; none while all of it waits for a second administrator.
             * @example [
             *       "analyst"
             *     ]
             */
            roles: ("analyst" | "approver" | "committee" | "auditor" | "admin")[];
            /**
             * @description Disabled people cannot sign in, and their sessions and tokens are ended.
             * @example false
             */
            disabled: boolean;
            /**
             * Format: date
             * @description The last day on which the person may sign in; null: no end.
             * @example 2026-03-31
             */
            until: string | null;
            /**
             * @description Whether name and e-mail were erased because the law asked for it; the code stays.
             * @example false
             */
            erased: boolean;
            /**
             * @description Whether the person has chosen a password.
             * @example false
             */
            enrolled: boolean;
            /** @description With which the person chooses a password. */
            enrolment: components["schemas"]["EnrolmentLinkView"];
            /**
             * @description What a second administrator has to confirm of the roles asked for; null where nothing.
             * @example C-12
             */
            proposedChange: string | null;
        };
        ChangePersonRequest: {
            /**
             * @description All the roles that the person then has.
             * @example [
             *       "analyst"
             *     ]
             */
            roles?: ("analyst" | "approver" | "committee" | "auditor" | "admin")[];
            /**
             * @description True ends the sessions and tokens of the person at once.
             * @example false
             */
            disabled?: boolean;
            /**
             * Format: date
             * @description The last day on which the person may sign in; null takes it away.
             * @example 2026-03-31
             */
            until?: string | null;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ErasePersonRequest: {
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        PartnerView: {
            /**
             * @description Legal name.
             * @example Università degli Studi di Esempio
             */
            name: string;
            /**
             * @description Codice fiscale.
             * @example 00743110157
             */
            taxCode: string;
        };
        LocalisationView: {
            /**
             * @description ISTAT code of the region.
             * @example 09
             */
            region: string;
            /**
             * Format: double
             * @description Share of the money that goes there.
             * @example 100
             */
            percent: number;
        };
        HubView: {
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            code: string;
            /**
             * @description Legal name.
             * @example Centro di competenza di esempio S.c.a r.l.
             */
            name: string | null;
            /**
             * @description What kind of hub.
             * @example competence-centre
             * @enum {string}
             */
            kind: "competence-centre" | "edih" | "seal-of-excellence" | "national-pole" | "to-be-identified";
            /**
             * @description `provisional` (da identificare) until it has a legal name and a valid codice fiscale.
             * @example provisional
             * @enum {string}
             */
            status: "provisional" | "identified" | "suspended" | "closed";
            /**
             * @description The tranche that it is in.
             * @example CC
             */
            tranche: string | null;
            /**
             * @description Where it sits.
             * @example Pisa, Toscana
             */
            seat: string | null;
            /**
             * @description The coordinator's codice fiscale.
             * @example 00743110157
             */
            taxCode: string | null;
            /**
             * @description Where it is paid.
             * @example IT60X0542811101000000123456
             */
            iban: string | null;
            /** @description The bodies that take part beside the coordinator. */
            partners: components["schemas"]["PartnerView"][];
            /** @description Where its money goes; null where nobody has said it. */
            localisation: components["schemas"]["LocalisationView"][] | null;
        };
        HubPage: {
            /** @description The things of this page. */
            items: components["schemas"]["HubView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        RegisterHubRequest: {
            /**
             * @description Its code, which never changes.
             * @example RETE-52
             */
            code: string;
            /**
             * @description Legal name.
             * @example Centro di competenza di esempio S.c.a r.l.
             */
            name?: string | null;
            /**
             * @description What kind of hub.
             * @example competence-centre
             * @enum {string}
             */
            kind: "competence-centre" | "edih" | "seal-of-excellence" | "national-pole" | "to-be-identified";
            /**
             * @description The tranche that it is in, if any.
             * @example POLI
             */
            tranche?: string | null;
            /**
             * @description Where it sits.
             * @example Pisa, Toscana
             */
            seat?: string | null;
            /**
             * Format: date
             * @description The day from which it is in the register, and in its tranche; today when absent.
             * @example 2024-01-15
             */
            registeredOn?: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        PartnerRequest: {
            /**
             * @description Legal name.
             * @example Università degli Studi di Esempio
             */
            name: string;
            /**
             * @description Codice fiscale.
             * @example 00743110157
             */
            taxCode: string;
        };
        LocalisationRequest: {
            /**
             * @description ISTAT code of the region.
             * @example 09
             */
            region: string;
            /**
             * Format: double
             * @description Share of the money that goes there.
             * @example 100
             */
            percent: number;
        };
        ChangeHubRequest: {
            /**
             * @description `suspended` stops its money, `identified` lets it run on, `closed` ends it: it must have nothing in progress, and two people open it again. By itself, without other fields.
             * @example suspended
             * @enum {string}
             */
            status?: "identified" | "suspended" | "closed";
            /**
             * @description Legal name.
             * @example Centro di competenza di esempio S.c.a r.l.
             */
            name?: string;
            /**
             * @description Where it sits.
             * @example Pisa, Toscana
             */
            seat?: string | null;
            /**
             * @description The coordinator's codice fiscale.
             * @example 00743110157
             */
            taxCode?: string;
            /**
             * @description Where it is paid.
             * @example IT60X0542811101000000123456
             */
            iban?: string;
            /** @description The bodies that take part beside the coordinator. */
            partners?: components["schemas"]["PartnerRequest"][];
            /** @description Where its money goes; sums to 100. */
            localisation?: components["schemas"]["LocalisationRequest"][] | null;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ActTrancheView: {
            /**
             * @description A code, which never changes.
             * @example POLI
             */
            code: string;
            /**
             * @description Its name.
             * @example Poli di innovazione digitale
             */
            name: string;
            /**
             * Format: int32
             * @description How many hubs it expects.
             * @example 6
             */
            expectedHubs: number;
            /**
             * @description Toward which targets it counts.
             * @example first
             * @enum {string}
             */
            interventionLine: "first" | "second";
        };
        ActHubView: {
            /**
             * @description A code, which never changes.
             * @example RETE-46
             */
            code: string;
            /**
             * @description Its name.
             * @example Polo di esempio
             */
            name: string | null;
            /**
             * @description The tranche that it enters.
             * @example POLI
             */
            tranche: string;
        };
        ActMovementView: {
            /**
             * @description Where the money comes from.
             * @example unallocated
             */
            from: string;
            /**
             * @description Where it goes.
             * @example POLI
             */
            to: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 42000000.00
             */
            amount: string;
        };
        ActView: {
            /**
             * @description Id of the act.
             * @example A-12
             */
            id: string;
            /**
             * @description The decree, or an act that changes how it is broken down.
             * @example decree
             * @enum {string}
             */
            kind: "decree" | "reallocation";
            /**
             * @description How the act is cited.
             * @example DD 24 agosto 2023
             */
            reference: string;
            /**
             * @description Its title.
             * @example Assegnazione di risorse ai poli di innovazione digitale
             */
            title: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            publishedOn: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /** @description Tranches that it establishes. */
            tranches: components["schemas"]["ActTrancheView"][];
            /** @description Hubs that it puts into a tranche. */
            hubs: components["schemas"]["ActHubView"][];
            /** @description Money that it moves. */
            movements: components["schemas"]["ActMovementView"][];
            /**
             * @description The preventive controls that it needs.
             * @example [
             *       "Visto UCB"
             *     ]
             */
            controls: string[];
            /**
             * @description Where the proposal stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description Why it was proposed.
             * @example Registrazione del decreto direttoriale
             */
            reason: string | null;
        };
        ActPage: {
            /** @description The things of this page. */
            items: components["schemas"]["ActView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        ActTrancheRequest: {
            /**
             * @description Code of the new tranche.
             * @example POLI
             */
            code: string;
            /**
             * @description Its name.
             * @example Poli di innovazione digitale
             */
            name: string;
            /**
             * Format: int32
             * @description How many hubs it expects.
             * @example 6
             */
            expectedHubs: number;
            /**
             * @description Toward which targets it counts.
             * @example first
             * @enum {string}
             */
            interventionLine: "first" | "second";
        };
        ActHubRequest: {
            /**
             * @description A hub of the register that is in no tranche, or a new one.
             * @example RETE-46
             */
            code: string;
            /**
             * @description Its name.
             * @example Polo di esempio
             */
            name?: string | null;
            /**
             * @description The tranche that it enters.
             * @example POLI
             */
            tranche: string;
        };
        ActMovementRequest: {
            /**
             * @description Where the money comes from.
             * @example unallocated
             */
            from: string;
            /**
             * @description Where it goes.
             * @example POLI
             */
            to: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 42000000.00
             */
            amount: string;
        };
        ProposeActRequest: {
            /**
             * @description How the act is cited.
             * @example DD 24 agosto 2023
             */
            reference: string;
            /**
             * @description Its title.
             * @example Assegnazione di risorse ai poli di innovazione digitale
             */
            title: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2023-08-24
             */
            publishedOn: string;
            /**
             * Format: date
             * @description The day from which the money is where the act puts it.
             * @example 2023-08-24
             */
            effectiveOn: string;
            /** @description Tranches that it establishes. */
            tranches?: components["schemas"]["ActTrancheRequest"][];
            /** @description Hubs that it puts into a tranche. */
            hubs?: components["schemas"]["ActHubRequest"][];
            /** @description Money that it moves. */
            movements?: components["schemas"]["ActMovementRequest"][];
            /**
             * @description The preventive controls that it needs: without a positive outcome of each nothing of its tranches is paid.
             * @example [
             *       "Visto UCB",
             *       "Registrazione Corte dei conti"
             *     ]
             */
            controls?: string[];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        AgreementView: {
            /**
             * @description How the convenzione is cited.
             * @example Convenzione 12/2024
             */
            reference: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            signedOn: string | null;
            /**
             * @description Its protocol number.
             * @example mimit.REG.2024.0012345
             */
            protocol: string | null;
        };
        TermsView: {
            /**
             * Format: double
             * @description Advances in force at most, percent of what is granted.
             * @example 30
             */
            advanceMaxPercent: number;
            /**
             * Format: double
             * @description All but the balance in force at most, percent of what is granted.
             * @example 90
             */
            cumulativeMaxPercent: number;
            /**
             * Format: int32
             * @description Days to pay.
             * @example 30
             */
            paymentDays: number;
        };
        ReductionView: {
            /**
             * @description Id of the reduction.
             * @example N-12
             */
            id: string;
            /**
             * @description Id of the grant.
             * @example G-12
             */
            grant: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Why the grant is reduced.
             * @example revocation
             * @enum {string}
             */
            cause: "revocation" | "waiver" | "saving" | "correction";
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description Where the proposal stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description Why it was proposed.
             * @example Rinuncia parziale
             */
            reason: string | null;
        };
        GrantView: {
            /**
             * @description Id of the grant.
             * @example G-12
             */
            id: string;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            hub: string;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            tranche: string;
            /**
             * @description As awarded, before reductions.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Granted now, net of reductions (concesso).
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid (in corso).
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid, gross of what came back (erogato).
             * @example 1234.50
             */
            paid: string;
            /**
             * @description Ordered back (da recuperare).
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Come back (recuperato).
             * @example 1234.50
             */
            recovered: string;
            /**
             * @description Paid and not come back (erogato netto).
             * @example 1234.50
             */
            netPaid: string;
            /**
             * @description Neither in progress nor paid (da erogare).
             * @example 1234.50
             */
            outstanding: string;
            /**
             * @description CUP.
             * @example B57H22006500008
             */
            cup: string;
            /**
             * @description Local project code (CLP).
             * @example 17376625
             */
            localProjectCode: string | null;
            /**
             * @description The concession decree.
             * @example DD 14 marzo 2024 n. 512
             */
            decree: string | null;
            /** @description The convenzione. */
            agreement: components["schemas"]["AgreementView"];
            /** @description Further convenzioni, also those that changed the terms. */
            furtherAgreements: components["schemas"]["AgreementView"][];
            /**
             * @description The preventive controls that it needs.
             * @example [
             *       "Visto UCB"
             *     ]
             */
            controls: string[];
            /** @description The terms agreed, as in force. */
            terms: components["schemas"]["TermsView"];
            /**
             * Format: date
             * @description The day since which these terms hold.
             * @example 2026-03-31
             */
            termsSince: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description The balance with which it was closed and which left a saving.
             * @example D-12
             */
            closedBy: string | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            closedOn: string | null;
            /**
             * @description What was left then: a saving (economia).
             * @example 1234.50
             */
            saved: string | null;
            /**
             * @description Where the proposal stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description Why it was proposed.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /** @description Its reductions, in the order of the book. */
            reductions: components["schemas"]["ReductionView"][];
        };
        GrantTotalsView: {
            /**
             * Format: int32
             * @description How many the filter selects.
             * @example 0
             */
            count: number;
            /**
             * @description Granted now, net of reductions: a proposed grant adds nothing to it.
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid.
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid and not come back.
             * @example 1234.50
             */
            netPaid: string;
            /**
             * @description Ordered back.
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Neither in progress nor paid.
             * @example 1234.50
             */
            outstanding: string;
        };
        GrantsPage: {
            /** @description The things of this page. */
            items: components["schemas"]["GrantView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
            /** @description Sums of the whole filtered set, whatever the page. */
            totals: components["schemas"]["GrantTotalsView"];
        };
        AgreementRequest: {
            /**
             * @description How the convenzione is cited.
             * @example Convenzione 12/2024
             */
            reference: string;
            /**
             * Format: date
             * @description The day on which it was signed.
             * @example 2026-03-31
             */
            signedOn?: string | null;
            /**
             * @description Its protocol number.
             * @example mimit.REG.2024.0012345
             */
            protocol?: string | null;
        };
        TermsRequest: {
            /**
             * Format: double
             * @description Advances in force at most, percent of what is granted.
             * @example 30
             */
            advanceMaxPercent: number;
            /**
             * Format: double
             * @description All but the balance in force at most, percent of what is granted.
             * @example 90
             */
            cumulativeMaxPercent: number;
            /**
             * Format: int32
             * @description Days to pay; when absent 30, and in a change of terms as they are.
             * @example 30
             */
            paymentDays?: number;
        };
        ProposeGrantRequest: {
            /**
             * @description The hub that is awarded.
             * @example CC-04
             */
            hub: string;
            /**
             * @description The tranche that the money comes from.
             * @example CC
             */
            tranche: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 5000000.00
             */
            amount: string;
            /**
             * @description CUP, 15 characters: an act without it is void.
             * @example B57H22006500008
             */
            cup: string;
            /**
             * @description Local project code (CLP): not unique alone.
             * @example 17376625
             */
            localProjectCode?: string | null;
            /**
             * @description The concession decree.
             * @example DD 14 marzo 2024 n. 512
             */
            decree?: string | null;
            /** @description The convenzione. */
            agreement: components["schemas"]["AgreementRequest"];
            /** @description Further convenzioni. */
            furtherAgreements?: components["schemas"]["AgreementRequest"][];
            /**
             * @description The preventive controls that it needs: without a positive outcome of each nothing of it is paid.
             * @example [
             *       "Visto UCB",
             *       "Registrazione Corte dei conti"
             *     ]
             */
            controls?: string[];
            /** @description The terms agreed. */
            terms: components["schemas"]["TermsRequest"];
            /**
             * Format: date
             * @description The day from which it is granted.
             * @example 2024-03-14
             */
            effectiveOn: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ProposeTermsRequest: {
            /** @description The terms as they shall be. */
            terms: components["schemas"]["TermsRequest"];
            /** @description The further convenzione that says so. */
            agreement?: components["schemas"]["AgreementRequest"];
            /**
             * Format: date
             * @description The day from which they hold: not before that of the present terms.
             * @example 2024-12-06
             */
            effectiveOn: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ReductionRequest: {
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 100000.00
             */
            amount: string;
            /**
             * @description Why: only the correction of a mistake makes the money available at once.
             * @example revocation
             * @enum {string}
             */
            cause: "revocation" | "waiver" | "saving" | "correction";
            /**
             * Format: date
             * @description The day from which it is reduced.
             * @example 2025-06-30
             */
            effectiveOn: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        RequirementView: {
            /**
             * @description Its code, which never changes.
             * @example DURC
             */
            code: string;
            /**
             * @description What it is.
             * @example Documento unico di regolarità contributiva
             */
            name: string;
            /**
             * @description Whose outcome counts.
             * @example hub
             * @enum {string}
             */
            of: "hub" | "grant" | "disbursement";
            /**
             * @description Only payments of this tranche.
             * @example CC
             */
            tranche: string | null;
            /**
             * @description Only payments of this kind.
             * @example advance
             * @enum {string|null}
             */
            kind: "advance" | "interim" | "balance" | null;
            /**
             * @description Only payments of this amount or more.
             * @example 150000.00
             */
            threshold: string | null;
            /**
             * Format: date
             * @description The first day of payment to which it applies.
             * @example 2026-03-31
             */
            from: string;
            /**
             * Format: date
             * @description The last one.
             * @example 2026-03-31
             */
            until: string | null;
            /**
             * @description What happens where it is missing.
             * @example blocking
             * @enum {string}
             */
            effect: "blocking" | "warning";
            /**
             * Format: int32
             * @description An outcome without an expiry of its own is good so many days.
             * @example 120
             */
            validityDays: number | null;
            /**
             * @description Its outcomes carry amounts that must cover the money.
             * @example false
             */
            covers: boolean;
            /**
             * @description The change that made it what it is: who proposed it, who approved it.
             * @example C-12
             */
            change: string;
            /**
             * @description Why it is so.
             * @example Nota prot. 1234
             */
            reason: string | null;
        };
        RequirementPage: {
            /** @description The things of this page. */
            items: components["schemas"]["RequirementView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        ProposeRequirementRequest: {
            /**
             * @description Its code: a new one, which no tranche has, or that of the requirement which it replaces.
             * @example DURC
             */
            code: string;
            /**
             * @description What it is.
             * @example Documento unico di regolarità contributiva
             */
            name: string;
            /**
             * @description Whose outcome counts: the hub's, the grant's, or that of the one disbursement.
             * @example hub
             * @enum {string}
             */
            of: "hub" | "grant" | "disbursement";
            /**
             * @description Only payments of this tranche; of all when absent.
             * @example CC
             */
            tranche?: string | null;
            /**
             * @description Only payments of this kind; of each when absent.
             * @example advance
             * @enum {string|null}
             */
            kind?: "advance" | "interim" | "balance" | null;
            /**
             * @description Only payments of this amount or more.
             * @example 150000.00
             */
            threshold?: string | null;
            /**
             * Format: date
             * @description The first day of payment to which it applies; of one in place of another never later than that one's.
             * @example 2024-01-01
             */
            from: string;
            /**
             * Format: date
             * @description The last day of payment to which it applies.
             * @example 2026-03-31
             */
            until?: string | null;
            /**
             * @description What happens where it is missing.
             * @example blocking
             * @enum {string}
             */
            effect: "blocking" | "warning";
            /**
             * Format: int32
             * @description An outcome without an expiry of its own is good so many days.
             * @example 120
             */
            validityDays?: number | null;
            /**
             * @description Its outcomes carry amounts that must cover the money (fideiussione); only of a grant or a disbursement.
             * @example false
             */
            covers?: boolean;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        OutcomeView: {
            /**
             * Format: int32
             * @description The entry that recorded it.
             * @example 64
             */
            seq: number;
            /**
             * @description What it is about.
             * @example CC-04
             */
            subject: string;
            /**
             * @description Of which requirement; null of a control.
             * @example DURC
             */
            requirement: string | null;
            /**
             * @description Of which preventive control; null of a requirement.
             * @example Visto UCB
             */
            control: string | null;
            /**
             * @description What came of it.
             * @example positive
             * @enum {string}
             */
            result: "positive" | "negative";
            /**
             * @description Its protocol number.
             * @example INPS_12345678
             */
            protocol: string;
            /**
             * Format: date
             * @description The day from which it is good.
             * @example 2026-03-31
             */
            obtainedOn: string;
            /**
             * Format: date
             * @description The last day on which it is good, if it says so itself.
             * @example 2026-03-31
             */
            expiresOn: string | null;
            /**
             * Format: date
             * @description The last day on which it is good: its own, or so many days after it was obtained as its requirement says now. Null: for good, and of a negative outcome.
             * @example 2026-03-31
             */
            goodUntil: string | null;
            /**
             * @description How much it covers.
             * @example 1234.50
             */
            amount: string | null;
            /**
             * @description Who recorded it.
             * @example P-57
             */
            recordedBy: string;
            /**
             * @description Why it was recorded.
             * @example Nota prot. 1234
             */
            reason: string | null;
        };
        OutcomePage: {
            /** @description The things of this page. */
            items: components["schemas"]["OutcomeView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        RecordOutcomeRequest: {
            /**
             * @description What it is about.
             * @example CC-04
             */
            subject: string;
            /**
             * @description The requirement; or name the control.
             * @example DURC
             */
            requirement?: string | null;
            /**
             * @description The preventive control of an act or a grant; or name the requirement.
             * @example Visto UCB
             */
            control?: string | null;
            /**
             * @description What came of it.
             * @example positive
             * @enum {string}
             */
            result: "positive" | "negative";
            /**
             * @description Its protocol number.
             * @example INPS_12345678
             */
            protocol: string;
            /**
             * Format: date
             * @description The day from which it is good.
             * @example 2024-04-15
             */
            obtainedOn: string;
            /**
             * Format: date
             * @description The last day on which it is good, if it says so itself.
             * @example 2026-03-31
             */
            expiresOn?: string | null;
            /**
             * @description How much it covers.
             * @example 1500000.00
             */
            amount?: string | null;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        CutView: {
            /**
             * @description Why it was not admitted.
             * @example Spese fuori periodo
             */
            cause: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
        };
        PayeeView: {
            /**
             * @description Legal name.
             * @example Centro di competenza di esempio S.c.a r.l.
             */
            name: string | null;
            /**
             * @description Codice fiscale.
             * @example 00743110157
             */
            taxCode: string | null;
            /**
             * @description IBAN.
             * @example IT60X0542811101000000123456
             */
            iban: string | null;
        };
        PaymentOrderView: {
            /**
             * @description Kind of order.
             * @example OPF
             */
            instrument: string | null;
            /**
             * @description Issuing account.
             * @example 25091
             */
            account: string | null;
            /**
             * Format: int32
             * @description Year of the order.
             * @example 2024
             */
            year: number;
            /**
             * @description Number of the order.
             * @example 1234
             */
            number: string;
            /**
             * @description Line of the order.
             * @example 1
             */
            line: string | null;
        };
        DisbursementView: {
            /**
             * @description Id of the disbursement.
             * @example D-12
             */
            id: string;
            /**
             * @description Id of the grant.
             * @example G-12
             */
            grant: string;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            hub: string;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            tranche: string;
            /**
             * @description anticipazione, trasferimento intermedio or saldo finale.
             * @example advance
             * @enum {string}
             */
            kind: "advance" | "interim" | "balance";
            /**
             * @description As requested.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description What approval left of it; null where nothing was cut. It takes the day of the request.
             * @example 1234.50
             */
            admitted: string | null;
            /** @description What was not admitted (decurtato), cause by cause. */
            cuts: components["schemas"]["CutView"][];
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            requestedOn: string;
            /**
             * @description Protocol number of the request.
             * @example mimit.REG.2024.0098765
             */
            protocol: string | null;
            /**
             * Format: date
             * @description Day of the protocol: the days to pay run from it, or else from the request.
             * @example 2026-03-31
             */
            protocolOn: string | null;
            /**
             * @description A balance with which the grant ends: when it is paid, what is left outstanding is a saving.
             * @example false
             */
            closesGrant: boolean;
            /**
             * Format: date
             * @description By when it is to be paid by the grant's terms, suspensions included; null once it never will be.
             * @example 2026-03-31
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description Since when it is suspended by remarks that wait for an answer.
             * @example 2026-03-31
             */
            suspendedSince: string | null;
            /**
             * Format: int32
             * @description Days of suspension so far.
             * @example 0
             */
            suspendedDays: number;
            /**
             * Format: int32
             * @description Days from the protocol to payment, or to the day asked for, without suspensions.
             * @example 18
             */
            netDays: number;
            /**
             * Format: int32
             * @description Days past the due one: at payment, or on the day asked for.
             * @example 0
             */
            daysLate: number;
            /**
             * Format: int32
             * @description Days between the request and its recording here.
             * @example 1
             */
            requestLag: number;
            /**
             * Format: int32
             * @description Days between the payment and its recording here.
             * @example 2
             */
            paymentLag: number | null;
            /**
             * @description Where it stands.
             * @example requested
             * @enum {string}
             */
            state: "requested" | "approved" | "ordered" | "paid" | "reversed" | "rejected" | "withdrawn";
            /**
             * @description Who requested it.
             * @example P-57
             */
            requestedBy: string;
            /**
             * @description Who approved it.
             * @example P-57
             */
            approvedBy: string | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            approvedOn: string | null;
            /** @description Who is paid, as approval held it. */
            payee: components["schemas"]["PayeeView"] | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            orderedOn: string | null;
            /** @description The payment order. */
            paymentOrder: components["schemas"]["PaymentOrderView"] | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            paidOn: string | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            reversedOn: string | null;
            /**
             * @description Why it was requested.
             * @example Anticipazione da convenzione
             */
            reason: string | null;
        };
        DisbursementTotalsView: {
            /**
             * Format: int32
             * @description How many the filter selects.
             * @example 0
             */
            count: number;
            /**
             * @description Their sum, as requested.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Their sum, less what was cut: the money that they are about now.
             * @example 1234.50
             */
            admitted: string;
        };
        DisbursementsPage: {
            /** @description The things of this page. */
            items: components["schemas"]["DisbursementView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
            /** @description Sums of the whole filtered set, whatever the page. */
            totals: components["schemas"]["DisbursementTotalsView"];
        };
        RequestDisbursementRequest: {
            /**
             * @description Id of the grant.
             * @example G-12
             */
            grant: string;
            /**
             * @description anticipazione, trasferimento intermedio or saldo finale.
             * @example advance
             * @enum {string}
             */
            kind: "advance" | "interim" | "balance";
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1500000.00
             */
            amount: string;
            /**
             * Format: date
             * @description The day of the request: from it on the money is reserved.
             * @example 2024-05-02
             */
            requestedOn: string;
            /**
             * @description Protocol number of the request.
             * @example mimit.REG.2024.0098765
             */
            protocol?: string | null;
            /**
             * Format: date
             * @description Day of the protocol: the days to pay run from it; from the day of the request when absent.
             * @example 2024-05-03
             */
            protocolOn?: string | null;
            /**
             * @description A balance with which the grant ends: when it is paid, what is left outstanding is a saving.
             * @example false
             */
            closesGrant?: boolean;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        PaymentOrderRequest: {
            /**
             * @description Kind of order.
             * @example OPF
             */
            instrument?: string | null;
            /**
             * @description Issuing account.
             * @example 25091
             */
            account?: string | null;
            /**
             * Format: int32
             * @description Year of the order.
             * @example 2024
             */
            year: number;
            /**
             * @description Number of the order.
             * @example 1234
             */
            number: string;
            /**
             * @description Line of the order.
             * @example 1
             */
            line?: string | null;
        };
        PaymentItemRequest: {
            /**
             * @description What was paid.
             * @example D-12
             */
            id: string;
            /**
             * Format: date
             * @description The day on which the order was executed.
             * @example 2024-05-20
             */
            paidOn: string;
            /** @description The order that paid. */
            paymentOrder: components["schemas"]["PaymentOrderRequest"];
        };
        PaymentsRequest: {
            /** @description The executed orders, in this order: all or none. */
            items: components["schemas"]["PaymentItemRequest"][];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        PaymentsView: {
            /** @description The disbursements as they are now, in the order given. */
            items: components["schemas"]["DisbursementView"][];
        };
        RemarksRequest: {
            /**
             * Format: date
             * @description The day on which it was returned with remarks; today when absent.
             * @example 2024-05-10
             */
            remarksOn?: string;
            /**
             * @description The remarks, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ResumptionRequest: {
            /**
             * Format: date
             * @description The day on which the answer came; today when absent.
             * @example 2024-05-15
             */
            resumedOn?: string;
            /**
             * @description The answer, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        CutRequest: {
            /**
             * @description Why it is not admitted.
             * @example Spese fuori periodo
             */
            cause: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1000.00
             */
            amount: string;
        };
        ApproveDisbursementRequest: {
            /**
             * @description What is admitted; all that was requested, less the cuts, when absent.
             * @example 1499000.00
             */
            admittedAmount?: string;
            /** @description What is not admitted, cause by cause; the reason is the cause where there are none. */
            cuts?: components["schemas"]["CutRequest"][];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        OrderRequest: {
            /** @description The order, where its number is known already. */
            paymentOrder?: components["schemas"]["PaymentOrderRequest"];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        PaymentRequest: {
            /**
             * Format: date
             * @description The day on which the order was executed.
             * @example 2024-05-20
             */
            paidOn: string;
            /** @description The order that paid: year and number are mandatory, and it is unique. */
            paymentOrder: components["schemas"]["PaymentOrderRequest"];
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        ReversalRequest: {
            /**
             * Format: date
             * @description The day from which the payment is undone.
             * @example 2024-06-03
             */
            effectiveOn: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        ReversalView: {
            /**
             * @description Id of the reversal.
             * @example S-12
             */
            id: string;
            /**
             * @description Id of the disbursement.
             * @example D-12
             */
            disbursement: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * @description Where the proposal stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description Why it was proposed.
             * @example Registrato due volte
             */
            reason: string | null;
        };
        ObstacleView: {
            /**
             * @description The code with which it would be refused.
             * @example control-pending
             */
            code: string;
            /**
             * @description Whether it would be refused, or is only to be looked at.
             * @example blocking
             * @enum {string}
             */
            effect: "blocking" | "warning";
            /**
             * @description What is in the way, in the language asked for.
             * @example Manca il visto UCB di G-57.
             */
            detail: string;
        };
        ObstaclesView: {
            /** @description Everything that stands in the way; nothing, if nothing does. */
            items: components["schemas"]["ObstacleView"][];
        };
        CollectionView: {
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            collectedOn: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Interest that came with it: a memo.
             * @example 1234.50
             */
            interest: string;
            /**
             * @description How it came back.
             * @example cash
             * @enum {string}
             */
            settlement: "cash" | "set-off" | "guarantee";
            /**
             * @description Where the money went.
             * @example to-reprogramme
             * @enum {string}
             */
            destination: "to-reprogramme" | "returned" | "outstanding";
            /**
             * @description Who recorded it.
             * @example P-57
             */
            recordedBy: string;
        };
        RecoveryView: {
            /**
             * @description Id of the recovery.
             * @example R-12
             */
            id: string;
            /**
             * @description Id of the disbursement.
             * @example D-12
             */
            disbursement: string;
            /**
             * @description Id of the grant.
             * @example G-12
             */
            grant: string;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            hub: string;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            tranche: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Come back so far.
             * @example 1234.50
             */
            collected: string;
            /**
             * @description Still to come back: nothing of one that was not ordered.
             * @example 1234.50
             */
            remaining: string;
            /**
             * @description Interest that came with it: a memo, outside the decree.
             * @example 1234.50
             */
            interest: string;
            /**
             * Format: date
             * @description By when it is to be paid back.
             * @example 2026-03-31
             */
            dueOn: string;
            /**
             * @description Why it is ordered back.
             * @example revocation
             * @enum {string}
             */
            cause: "revocation" | "waiver" | "saving" | "overpayment";
            /**
             * @description Where it stands.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "ordered" | "collected" | "rejected" | "withdrawn";
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * Format: date
             * @description The day from which it is ordered back; that of the approval where nobody said it.
             * @example 2026-03-31
             */
            effectiveOn: string | null;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            orderedOn: string | null;
            /**
             * Format: date
             * @description The day of the last part that came back.
             * @example 2026-03-31
             */
            collectedOn: string | null;
            /**
             * @description Why it was proposed.
             * @example Spese non ammesse
             */
            reason: string | null;
            /** @description The parts that came back, in the order of the book. */
            collections: components["schemas"]["CollectionView"][];
        };
        RecoveryTotalsView: {
            /**
             * Format: int32
             * @description How many the filter selects.
             * @example 0
             */
            count: number;
            /**
             * @description Their sum.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description Come back so far.
             * @example 1234.50
             */
            collected: string;
            /**
             * @description Still to come back of those that were ordered.
             * @example 1234.50
             */
            remaining: string;
        };
        RecoveriesPage: {
            /** @description The things of this page. */
            items: components["schemas"]["RecoveryView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
            /** @description Sums of the whole filtered set, whatever the page. */
            totals: components["schemas"]["RecoveryTotalsView"];
        };
        ProposeRecoveryRequest: {
            /**
             * @description The payment of which money is ordered back.
             * @example D-12
             */
            disbursement: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 100000.00
             */
            amount: string;
            /**
             * Format: date
             * @description By when it is to be paid back.
             * @example 2026-06-30
             */
            dueOn: string;
            /**
             * @description revoca, rinuncia, economia, or paid more than was due.
             * @example revocation
             * @enum {string}
             */
            cause: "revocation" | "waiver" | "saving" | "overpayment";
            /**
             * Format: date
             * @description The day from which it is ordered back; that of the approval when absent.
             * @example 2026-04-30
             */
            effectiveOn?: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        CollectionRequest: {
            /**
             * Format: date
             * @description The day on which it came back.
             * @example 2026-05-15
             */
            collectedOn: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 50000.00
             */
            amount: string;
            /**
             * @description In cash, by set-off, or from the guarantee called.
             * @example cash
             * @enum {string}
             */
            settlement: "cash" | "set-off" | "guarantee";
            /**
             * @description To be reprogrammed, given back to the State, or outstanding again.
             * @example to-reprogramme
             * @enum {string}
             */
            destination: "to-reprogramme" | "returned" | "outstanding";
            /**
             * @description Interest that came with it: a memo, outside the decree.
             * @example 120.50
             */
            interest?: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        RevocationRequest: {
            /**
             * @description How much of the grant; all that is left of it when absent.
             * @example 100000.00
             */
            amount?: string;
            /**
             * @description revoca or rinuncia.
             * @example revocation
             * @enum {string}
             */
            cause: "revocation" | "waiver";
            /**
             * Format: date
             * @description By when what was paid is to be paid back.
             * @example 2027-06-30
             */
            dueOn: string;
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        DocumentView: {
            /**
             * Format: int32
             * @description The entry that attached it, by which it is known.
             * @example 64
             */
            entry: number;
            /**
             * @description What kind of thing it is attached to.
             * @example disbursement
             */
            of: string;
            /**
             * @description The thing that it is attached to.
             * @example D-57
             */
            holder: string;
            /**
             * @description `withdrawn`: it was attached by mistake. It stays all the same.
             * @example attached
             * @enum {string}
             */
            state: "attached" | "withdrawn";
            /**
             * @description Name of the file.
             * @example DURC_CIM40.pdf
             */
            name: string;
            /**
             * @description What it is by its content.
             * @example application/pdf
             * @enum {string}
             */
            mediaType: "application/pdf" | "application/pkcs7-mime" | "application/xml" | "image/jpeg" | "image/png" | "image/tiff";
            /**
             * Format: int32
             * @description Its length in bytes.
             * @example 84512
             */
            size: number;
            /**
             * @description SHA-256 of its content.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * @description Who attached it.
             * @example P-57
             */
            attachedBy: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-31T10:15:00.000Z
             */
            attachedAt: string;
            /**
             * @description What it is, or why it was attached.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * Format: int32
             * @description The entry that declared it attached by mistake.
             * @example 64
             */
            withdrawnIn: number | null;
            /**
             * @description Who declared that.
             * @example P-57
             */
            withdrawnBy: string | null;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-03-31T10:15:00.000Z
             */
            withdrawnAt: string | null;
            /**
             * @description Why.
             * @example Nota prot. 1234
             */
            withdrawalReason: string | null;
        };
        DocumentPage: {
            /** @description The things of this page. */
            items: components["schemas"]["DocumentView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        AttachDocumentRequestForm: {
            /**
             * @description What it is, or why it is attached. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
            /**
             * Format: binary
             * @description A PDF, P7M, XML, JPEG, PNG or TIFF file of at most 25 MiB.
             * @example %PDF-1.7
             */
            file: string;
        };
        WithdrawDocumentRequest: {
            /**
             * @description Why it should not have been attached. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason: string;
        };
        TrancheView: {
            /**
             * @description Awarded to hubs, net of reductions (concesso).
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid (in corso).
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid, gross of what came back (erogato).
             * @example 1234.50
             */
            paid: string;
            /**
             * @description Ordered back (da recuperare).
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Come back (recuperato).
             * @example 1234.50
             */
            recovered: string;
            /**
             * @description Paid and not come back (erogato netto).
             * @example 1234.50
             */
            netPaid: string;
            /**
             * @description Granted, neither in progress nor paid (da erogare).
             * @example 1234.50
             */
            outstanding: string;
            /**
             * @description Given to tranches by the acts in force (assegnato).
             * @example 1234.50
             */
            allocated: string;
            /**
             * @description Of a tranche, not granted (da concedere).
             * @example 1234.50
             */
            available: string;
            /**
             * @description Came free, waits for an act (economie da riprogrammare).
             * @example 1234.50
             */
            toReprogramme: string;
            /**
             * @description Given back to the State (restituito).
             * @example 1234.50
             */
            returned: string;
            /**
             * @description A code, which never changes.
             * @example CC
             */
            code: string;
            /**
             * @description Its name (linea di finanziamento).
             * @example Centri di competenza ad alta specializzazione
             */
            name: string;
            /**
             * Format: int32
             * @description How many hubs it expects.
             * @example 8
             */
            expectedHubs: number;
            /**
             * @description Toward which targets it counts.
             * @example first
             * @enum {string}
             */
            interventionLine: "first" | "second";
        };
        TotalsView: {
            /**
             * @description Awarded to hubs, net of reductions (concesso).
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid (in corso).
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid, gross of what came back (erogato).
             * @example 1234.50
             */
            paid: string;
            /**
             * @description Ordered back (da recuperare).
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Come back (recuperato).
             * @example 1234.50
             */
            recovered: string;
            /**
             * @description Paid and not come back (erogato netto).
             * @example 1234.50
             */
            netPaid: string;
            /**
             * @description Granted, neither in progress nor paid (da erogare).
             * @example 1234.50
             */
            outstanding: string;
            /**
             * @description Given to tranches by the acts in force (assegnato).
             * @example 1234.50
             */
            allocated: string;
            /**
             * @description Of a tranche, not granted (da concedere).
             * @example 1234.50
             */
            available: string;
            /**
             * @description Came free, waits for an act (economie da riprogrammare).
             * @example 1234.50
             */
            toReprogramme: string;
            /**
             * @description Given back to the State (restituito).
             * @example 1234.50
             */
            returned: string;
        };
        HubFiguresView: {
            /**
             * @description Awarded to hubs, net of reductions (concesso).
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid (in corso).
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid, gross of what came back (erogato).
             * @example 1234.50
             */
            paid: string;
            /**
             * @description Ordered back (da recuperare).
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Come back (recuperato).
             * @example 1234.50
             */
            recovered: string;
            /**
             * @description Paid and not come back (erogato netto).
             * @example 1234.50
             */
            netPaid: string;
            /**
             * @description Granted, neither in progress nor paid (da erogare).
             * @example 1234.50
             */
            outstanding: string;
            /**
             * @description A code, which never changes.
             * @example CC-04
             */
            code: string;
            /**
             * @description Its name, where known.
             * @example ARTES 4.0
             */
            name: string | null;
            /**
             * @description What kind of hub.
             * @example competence-centre
             * @enum {string}
             */
            kind: "competence-centre" | "edih" | "seal-of-excellence" | "national-pole" | "to-be-identified";
            /**
             * @description provisional is *da identificare*.
             * @example provisional
             * @enum {string}
             */
            status: "provisional" | "identified" | "suspended" | "closed";
            /**
             * @description The tranche that it is in.
             * @example CC
             */
            tranche: string | null;
        };
        OverviewView: {
            /**
             * Format: date
             * @description The day as of which the figures speak.
             * @example 2026-03-31
             */
            asOf: string;
            /**
             * Format: int32
             * @description The newest entry that they know of.
             * @example 57
             */
            atEntry: number;
            /**
             * @description The hash of that entry.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            headHash: string;
            /**
             * @description Whether the book is a demonstration’s: what is in it is invented.
             * @example false
             */
            demonstration: boolean;
            /**
             * @description The decree (dotazione).
             * @example 350000000.00
             */
            total: string;
            /**
             * @description In no tranche (non ripartito).
             * @example 88500000.00
             */
            unallocated: string;
            /** @description The tranches, in the order of their establishment. */
            tranches: components["schemas"]["TrancheView"][];
            /** @description Sums over the tranches. */
            totals: components["schemas"]["TotalsView"];
            /** @description The hubs, by code. */
            hubs: components["schemas"]["HubFiguresView"][];
        };
        CourseFiguresView: {
            /**
             * @description Given to tranches (assegnato).
             * @example 1234.50
             */
            allocated: string;
            /**
             * @description Granted, net of reductions (concesso).
             * @example 1234.50
             */
            granted: string;
            /**
             * @description Requested, approved or ordered, not yet paid (in corso).
             * @example 1234.50
             */
            inProgress: string;
            /**
             * @description Paid, gross of what came back (erogato).
             * @example 1234.50
             */
            paid: string;
            /**
             * @description Ordered back (da recuperare).
             * @example 1234.50
             */
            toRecover: string;
            /**
             * @description Come back (recuperato).
             * @example 1234.50
             */
            recovered: string;
            /**
             * @description Paid and not come back (erogato netto).
             * @example 1234.50
             */
            netPaid: string;
        };
        CourseMonthView: {
            /**
             * @description The month.
             * @example 2024-05
             */
            month: string;
            /** @description What each figure came to have more, or less, in this month. */
            change: components["schemas"]["CourseFiguresView"];
            /** @description What each figure is at the end of it. */
            atEnd: components["schemas"]["CourseFiguresView"];
        };
        CourseView: {
            /**
             * Format: date
             * @description The day up to which the figures go.
             * @example 2026-03-31
             */
            asOf: string;
            /**
             * Format: int32
             * @description The newest entry that they know of.
             * @example 57
             */
            atEntry: number;
            /** @description Every month from the first with a movement to that of the day, also those in which nothing moved. */
            months: components["schemas"]["CourseMonthView"][];
        };
        MovementDecisionView: {
            /**
             * @description What was proposed.
             * @example D-12
             */
            id: string;
            /**
             * @description Who proposed it: the entry is the number in the id.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * Format: int32
             * @description The entry that decided on it.
             * @example 57
             */
            decidedEntry: number | null;
        };
        MovementActView: {
            /**
             * @description Id of the act.
             * @example A-12
             */
            id: string;
            /**
             * @description Its reference.
             * @example DM 10 marzo 2023
             */
            reference: string;
            /**
             * @description Its title.
             * @example Potenziamento dei centri di trasferimento tecnologico
             */
            title: string;
        };
        FigureMovementView: {
            /**
             * Format: int32
             * @description The entry.
             * @example 57
             */
            entry: number;
            /**
             * Format: int32
             * @description Which of its movements.
             * @example 1
             */
            line: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that the entry is about.
             * @example D-64
             */
            subject: string;
            /**
             * @description The thing that the money is about.
             * @example D-64
             */
            for: string;
            /**
             * @description The account that it left; null is the outside.
             * @example grant:G-70:reserved
             */
            from: string | null;
            /**
             * @description The account that it came to.
             * @example grant:G-70:paid
             */
            to: string;
            /**
             * @description What was moved.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description What it adds to the figure (takes away, with a minus).
             * @example -1234.50
             */
            contribution: string;
            /**
             * Format: date
             * @description The day in the world.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description The moment of recording.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * @description Who did it.
             * @example P-57
             */
            actor: string;
            /** @description What was proposed by one and decided on by another, of the two things above. */
            decisions: components["schemas"]["MovementDecisionView"][];
            /** @description The acts by which the tranche had its money on that day. */
            acts: components["schemas"]["MovementActView"][];
        };
        FigureMovementsPage: {
            /** @description The things of this page. */
            items: components["schemas"]["FigureMovementView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
            /**
             * @description Which figure.
             * @example total
             * @enum {string}
             */
            figure: "total" | "unallocated" | "allocated" | "granted" | "inProgress" | "paid" | "toRecover" | "recovered" | "netPaid" | "outstanding" | "available" | "toReprogramme" | "returned";
            /**
             * @description Of what: `total`, `tranche:CC`, `hub:CC-01` or `grant:G-70`.
             * @example tranche:CC
             */
            of: string;
            /**
             * Format: date
             * @description The day as of which the figure speaks.
             * @example 2026-03-31
             */
            asOf: string;
            /**
             * Format: int32
             * @description The newest entry that it knows of.
             * @example 57
             */
            atEntry: number;
            /**
             * @description The figure, as the overview shows it: the sum of what all movements, whatever the page, add.
             * @example 113400000.00
             */
            total: string;
        };
        TranchePage: {
            /** @description The things of this page. */
            items: components["schemas"]["TrancheView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        TimelineMovementView: {
            /**
             * @description The account that it left; null is the outside.
             * @example grant:G-70:reserved
             */
            from: string | null;
            /**
             * @description The account that it came to.
             * @example grant:G-70:paid
             */
            to: string;
            /**
             * @description Amount in euro, as text with a dot and two decimals.
             * @example 1234.50
             */
            amount: string;
            /**
             * @description The thing that the money is about.
             * @example D-64
             */
            for: string;
        };
        TimelineProposalView: {
            /**
             * @description What was proposed: the thing, or the change, reversal or reduction that the entry carries out.
             * @example D-12
             */
            id: string;
            /**
             * @description Who proposed it.
             * @example P-57
             */
            proposedBy: string;
            /**
             * @description The name, where it is that of a person and has not been erased.
             * @example Ada Rossi
             */
            proposedByName: string | null;
            /**
             * Format: int32
             * @description The entry that proposed it.
             * @example 57
             */
            proposedEntry: number;
            /**
             * @description What became of it.
             * @example proposed
             * @enum {string}
             */
            state: "proposed" | "in-force" | "rejected" | "withdrawn";
            /**
             * @description Who decided on it.
             * @example P-57
             */
            decidedBy: string | null;
            /**
             * @description The name, where it is that of a person and has not been erased.
             * @example Ada Rossi
             */
            decidedByName: string | null;
            /**
             * Format: int32
             * @description The entry that decided on it.
             * @example 57
             */
            decidedEntry: number | null;
        };
        TimelineItemView: {
            /**
             * Format: int32
             * @description Number of the entry.
             * @example 57
             */
            seq: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that the entry is about.
             * @example D-64
             */
            subject: string;
            /**
             * @description `own`, or the id or code of the relative whose entry it is.
             * @example own
             */
            relation: string;
            /**
             * Format: date
             * @description The day in the world.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description The moment of recording.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: int32
             * @description Days between the day in the world and that of recording.
             * @example 2
             */
            lagDays: number;
            /**
             * @description Who did it.
             * @example P-57
             */
            actor: string;
            /**
             * @description The name, where it is that of a person and has not been erased.
             * @example Ada Rossi
             */
            actorName: string | null;
            /**
             * @description Why.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /** @description Which fields changed, from what to what. */
            changes: components["schemas"]["ChangeView"][];
            /** @description The money that it moves. */
            movements: components["schemas"]["TimelineMovementView"][];
            /** @description Who proposed and who decided; null where one person alone acts. */
            proposal: components["schemas"]["TimelineProposalView"] | null;
            /** @description The last published report that spoke of its day and did not know it; null where there is none. */
            afterReport: components["schemas"]["AfterReportView"] | null;
            /**
             * @description SHA-256 of the entry.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
        };
        TimelineItemPage: {
            /** @description The things of this page. */
            items: components["schemas"]["TimelineItemView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        WordView: {
            /**
             * @description The code in entries: a kind without its version, the name of a field, a coded value.
             * @example disbursement-paid
             */
            code: string;
            /**
             * @description In Italian.
             * @example Erogazione pagata
             */
            it: string;
            /**
             * @description In English.
             * @example Disbursement paid
             */
            en: string;
        };
        WordsView: {
            /** @description Kinds of entries, without their version. */
            kinds: components["schemas"]["WordView"][];
            /** @description Fields of things, by the segments of their paths. */
            fields: components["schemas"]["WordView"][];
            /** @description Values that are words of the program; before one that a kind of thing calls otherwise stands that kind: `recovery/ordered`. */
            values: components["schemas"]["WordView"][];
        };
        ComparedEntryView: {
            /**
             * Format: int32
             * @description Number of the entry: gapless.
             * @example 57
             */
            seq: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that it is about.
             * @example D-64
             */
            subject: string;
            /**
             * @description Who did it.
             * @example P-57
             */
            actor: string;
            /**
             * @description Why.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * Format: date
             * @description The day in the world.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description The moment of recording.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: int32
             * @description Days between the day in the world and that of recording.
             * @example 2
             */
            lagDays: number;
            /**
             * @description The hashed object.
             * @example {}
             */
            entry: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description SHA-256 over its canonical JSON (RFC 8785).
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            /** @description Which fields changed, from what to what. */
            changes: components["schemas"]["ChangeView"][];
            /** @description The last published report that spoke of its day and did not know it; null where there is none. */
            afterReport: components["schemas"]["AfterReportView"] | null;
            /**
             * @description Which report shows it: `to` the second, `from` the first.
             * @example from
             * @enum {string}
             */
            shownBy: "from" | "to";
        };
        PublishedReportView: {
            /**
             * Format: int32
             * @description The entry that published it: by this it is known.
             * @example 57
             */
            entry: number;
            /**
             * @description The meeting that it was given to.
             * @example Cabina di regia del 31 marzo 2026
             */
            meeting: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            asOf: string;
            /**
             * Format: int32
             * @description The newest entry that it knows.
             * @example 57
             */
            atEntry: number;
            /**
             * @description The hash of that entry.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            headHash: string;
            /**
             * @description Its language.
             * @example it
             * @enum {string}
             */
            lang: "it" | "en";
            /**
             * @description SHA-256 of the workbook.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            digest: string;
            /**
             * @description The version of the software that wrote it.
             * @example 0.2.0
             */
            softwareVersion: string;
            /**
             * @description Who published it.
             * @example P-57
             */
            publishedBy: string;
            /**
             * Format: date-time
             * @description A moment (RFC 3339, UTC).
             * @example 2026-03-31T10:15:00.000Z
             */
            publishedAt: string;
            /**
             * @description Why, if it was said.
             * @example Nota prot. 1234
             */
            reason: string | null;
        };
        FigureChangeView: {
            /**
             * @description Of what: `total`, a tranche or a hub; its movements are found under the same name.
             * @example tranche:CC
             */
            of: string;
            /**
             * @description Which figure.
             * @example total
             * @enum {string}
             */
            figure: "total" | "unallocated" | "allocated" | "granted" | "inProgress" | "paid" | "toRecover" | "recovered" | "netPaid" | "outstanding" | "available" | "toReprogramme" | "returned";
            /**
             * @description As the first report shows it.
             * @example 0.00
             */
            before: string;
            /**
             * @description As the second report shows it.
             * @example 1234.50
             */
            after: string;
            /**
             * @description The second less the first.
             * @example -1234.50
             */
            difference: string;
        };
        ComparisonPage: {
            /** @description The things of this page. */
            items: components["schemas"]["ComparedEntryView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
            /** @description The first report. */
            from: components["schemas"]["PublishedReportView"];
            /** @description The second report. */
            to: components["schemas"]["PublishedReportView"];
            /** @description The figures that differ: of the whole, by tranche, by hub. */
            figures: components["schemas"]["FigureChangeView"][];
        };
        AfterwardsView: {
            /**
             * Format: int32
             * @description Number of the entry: gapless.
             * @example 57
             */
            seq: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that it is about.
             * @example D-64
             */
            subject: string;
            /**
             * @description Who did it.
             * @example P-57
             */
            actor: string;
            /**
             * @description Why.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * Format: date
             * @description The day in the world.
             * @example 2026-03-31
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description The moment of recording.
             * @example 2026-03-31T10:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: int32
             * @description Days between the day in the world and that of recording.
             * @example 2
             */
            lagDays: number;
            /**
             * @description The hashed object.
             * @example {}
             */
            entry: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description SHA-256 over its canonical JSON (RFC 8785).
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            /** @description Which fields changed, from what to what. */
            changes: components["schemas"]["ChangeView"][];
            /** @description The last published report that spoke of its day and did not know it; null where there is none. */
            afterReport: components["schemas"]["AfterReportView"] | null;
            /**
             * Format: int32
             * @description The published report that opens with it: the first that shows it. Null while none does.
             * @example 57
             */
            openedBy: number | null;
        };
        AfterwardsPage: {
            /** @description The things of this page. */
            items: components["schemas"]["AfterwardsView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        PublishedReportPage: {
            /** @description The things of this page. */
            items: components["schemas"]["PublishedReportView"][];
            /**
             * Format: int32
             * @description How many were asked for.
             * @example 50
             */
            limit: number;
            /**
             * @description For the page that follows; null on the last one.
             * @example WzEyXQ
             */
            nextCursor: string | null;
        };
        PublishReportRequest: {
            /**
             * @description The meeting that it is given to.
             * @example Cabina di regia del 31 marzo 2026
             */
            meeting: string;
            /**
             * Format: date
             * @description As of this day; today when absent, or the day of `atEntry`.
             * @example 2026-03-31
             */
            asOf?: string;
            /**
             * Format: int32
             * @description As known when this entry was the newest; all that is known when absent.
             * @example 57
             */
            atEntry?: number;
            /**
             * @description Language of the workbook; Italian when absent.
             * @example it
             * @enum {string}
             */
            lang?: "it" | "en";
            /**
             * @description Why, in words that stay in the book. Kept for good: it is never changed nor erased, so write no personal data here.
             * @example Nota prot. 1234 del 31/03/2026
             */
            reason?: string;
        };
        NamedEntryView: {
            /**
             * Format: int32
             * @description Number of the entry.
             * @example 57
             */
            entry: number;
            /**
             * @description What happened, with the version of its shape.
             * @example disbursement-paid/1
             */
            kind: string;
            /**
             * @description The thing that it is about.
             * @example D-64
             */
            subject: string;
        };
        PublishedReportDetailView: {
            /**
             * Format: int32
             * @description The entry that published it: by this it is known.
             * @example 57
             */
            entry: number;
            /**
             * @description The meeting that it was given to.
             * @example Cabina di regia del 31 marzo 2026
             */
            meeting: string;
            /**
             * Format: date
             * @description A day (ISO 8601).
             * @example 2026-03-31
             */
            asOf: string;
            /**
             * Format: int32
             * @description The newest entry that it knows.
             * @example 57
             */
            atEntry: number;
            /**
             * @description The hash of that entry.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            headHash: string;
            /**
             * @description Its language.
             * @example it
             * @enum {string}
             */
            lang: "it" | "en";
            /**
             * @description SHA-256 of the workbook.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            digest: string;
            /**
             * @description The version of the software that wrote it.
             * @example 0.2.0
             */
            softwareVersion: string;
            /**
             * @description Who published it.
             * @example P-57
             */
            publishedBy: string;
            /**
             * Format: date-time
             * @description A moment (RFC 3339, UTC).
             * @example 2026-03-31T10:15:00.000Z
             */
            publishedAt: string;
            /**
             * @description Why, if it was said.
             * @example Nota prot. 1234
             */
            reason: string | null;
            /**
             * Format: int32
             * @description How many entries it is the first to show though an earlier report spoke of their day: those were recorded after it.
             * @example 1
             */
            opensWithCount: number;
            /** @description The first of them; all under `…/opening`. */
            opensWith: components["schemas"]["NamedEntryView"][];
        };
        ReportDifferenceView: {
            /**
             * @description What is wrong there.
             * @example cell
             * @enum {string}
             */
            what: "cell" | "format" | "row-missing" | "row-added" | "row-doubled" | "sheet-missing" | "sheet-hidden" | "name" | "page-edge" | "chart" | "overlay" | "foreign-part" | "signature" | "key-replaced" | "proof" | "head";
            /**
             * @description The sheet; null for what is of the whole file.
             * @example Erogazioni
             */
            sheet: string | null;
            /**
             * @description The cell in the file that came back; of a missing row its id, of a part of the file its name.
             * @example K17
             */
            cell: string | null;
            /**
             * @description What the file says there; null for nothing.
             * @example 100.02
             */
            reported: string | null;
            /**
             * @description What the book says; null for nothing.
             * @example 100.01
             */
            recorded: string | null;
        };
        ReportVerificationView: {
            /**
             * @description Authentic and unchanged, altered, or nothing that this book can speak of.
             * @example authentic
             * @enum {string}
             */
            verdict: "authentic" | "altered" | "unknown";
            /**
             * @description Why it is unknown: there is no proof in it, it is not signed (what differs from the book is named all the same), it is of another book, or it knows entries that this book does not.
             * @example no-proof
             * @enum {string|null}
             */
            because: "no-proof" | "not-signed" | "another-book" | "entry-unknown" | null;
            /**
             * Format: date
             * @description The day of which the file says that it speaks.
             * @example 2026-03-31
             */
            asOf: string | null;
            /**
             * Format: int32
             * @description The newest entry that the file says it knows.
             * @example 57
             */
            atEntry: number | null;
            /**
             * @description The hash of that entry, as the file has it.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            headHash: string | null;
            /**
             * Format: int32
             * @description Where the file knows an entry that this book does not: the newest one of the book.
             * @example 41
             */
            bookEndsAt: number | null;
            /**
             * Format: int32
             * @description How many differences there are.
             * @example 1
             */
            differenceCount: number;
            /** @description The first of them. */
            differences: components["schemas"]["ReportDifferenceView"][];
        };
        FoundItemView: {
            /**
             * @description What it is.
             * @example hub
             * @enum {string}
             */
            kind: "hub" | "grant" | "disbursement" | "recovery" | "act" | "entry";
            /**
             * @description Its id, or the code of a hub, or the number of an entry.
             * @example CC-04
             */
            id: string;
            /**
             * @description What it is called.
             * @example ARTES 4.0
             */
            title: string;
            /**
             * @description By what else it is known, in the language asked for.
             * @example CC-04 · 00743110157
             */
            subtitle: string;
        };
        FoundView: {
            /** @description What was found; what is named exactly comes first. */
            items: components["schemas"]["FoundItemView"][];
        };
        /** @description RFC 9457. Further members are the figures that explain the refusal. */
        Problem: {
            /**
             * Format: uri
             * @example urn:pnrr:problem:invalid-request
             */
            type: string;
            /** @example Richiesta non valida */
            title: string;
            /**
             * Format: int32
             * @example 400
             */
            status: number;
            /** @example /amount: l’importo va scritto come testo. */
            detail: string;
            /** @example invalid-request */
            code: string;
            /**
             * Format: uri
             * @example urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77
             */
            instance: string;
            errors: components["schemas"]["ProblemError"][];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        ProblemError: {
            /**
             * @description A JSON pointer (RFC 6901) into the request; empty for the whole.
             * @example /amount
             */
            pointer: string;
            /** @example Campo obbligatorio. */
            message: string;
            /** @example invalid-request */
            code?: string;
        };
        Status: {
            /** @example about:blank */
            type: string;
            /**
             * Format: int32
             * @example 200
             */
            status: number;
            /** @example OK */
            title: string;
            /** @example Il servizio risponde. */
            detail: string;
            /**
             * @description Whether the book is a demonstration’s: what is in it is invented.
             * @example false
             */
            demonstration: boolean;
        };
        JsonValue: unknown;
    };
    responses: {
        /** @description The request is not well made; `errors` points to each wrong field. */
        Problem400: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:invalid-request",
                 *       "title": "The request is not well made; `errors` points to each wrong field.",
                 *       "status": 400,
                 *       "detail": "The request is not well made; `errors` points to each wrong field.",
                 *       "code": "invalid-request",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody has signed in. */
        Problem401: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:sign-in-required",
                 *       "title": "Nobody has signed in.",
                 *       "status": 401,
                 *       "detail": "Nobody has signed in.",
                 *       "code": "sign-in-required",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This person may not, or the request comes from a foreign origin. */
        Problem403: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:role-missing",
                 *       "title": "This person may not, or the request comes from a foreign origin.",
                 *       "status": 403,
                 *       "detail": "This person may not, or the request comes from a foreign origin.",
                 *       "code": "role-missing",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. */
        Problem404: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:not-found",
                 *       "title": "There is no such thing.",
                 *       "status": 404,
                 *       "detail": "There is no such thing.",
                 *       "code": "not-found",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The thing is not in a state that allows it, or another request collides. */
        Problem409: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:state-conflict",
                 *       "title": "The thing is not in a state that allows it, or another request collides.",
                 *       "status": 409,
                 *       "detail": "The thing is not in a state that allows it, or another request collides.",
                 *       "code": "state-conflict",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version is stale. */
        Problem412: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:stale-version",
                 *       "title": "The version is stale.",
                 *       "status": 412,
                 *       "detail": "The version is stale.",
                 *       "code": "stale-version",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        Problem413: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:body-too-large",
                 *       "title": "The body is too large.",
                 *       "status": 413,
                 *       "detail": "The body is too large.",
                 *       "code": "body-too-large",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content type is not accepted. */
        Problem415: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:content-type-refused",
                 *       "title": "The content type is not accepted.",
                 *       "status": 415,
                 *       "detail": "The content type is not accepted.",
                 *       "code": "content-type-refused",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Against a rule; figures explain it. */
        Problem422: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:ceiling-exceeded",
                 *       "title": "Against a rule; figures explain it.",
                 *       "status": 422,
                 *       "detail": "Against a rule; figures explain it.",
                 *       "code": "ceiling-exceeded",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version to change must be given. */
        Problem428: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:version-required",
                 *       "title": "The version to change must be given.",
                 *       "status": 428,
                 *       "detail": "The version to change must be given.",
                 *       "code": "version-required",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        Problem429: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:too-many-requests",
                 *       "title": "Too many requests.",
                 *       "status": 429,
                 *       "detail": "Too many requests.",
                 *       "code": "too-many-requests",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer now; nothing was written. */
        Problem503: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:not-durable",
                 *       "title": "The service cannot answer now; nothing was written.",
                 *       "status": 503,
                 *       "detail": "The service cannot answer now; nothing was written.",
                 *       "code": "not-durable",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem. */
        Problem: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:pnrr:problem:defect",
                 *       "title": "Any other problem.",
                 *       "status": 500,
                 *       "detail": "Any other problem.",
                 *       "code": "defect",
                 *       "instance": "urn:uuid:3e9c2a52-5d0e-4a0e-9a42-2f0d4f1f6a77",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
        IdempotencyKey: string;
        /** @description The `ETag` of the version that is changed. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests a minute that this caller may make. */
        RateLimitLimit: number;
        /** @description How many of them are left. */
        RateLimitRemaining: number;
        /** @description Seconds until the count begins again. */
        RateLimitReset: number;
        /** @description Seconds to wait before trying again. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    status_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the service answers */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Status"];
                };
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    status_status_again: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the service answers */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Status"];
                };
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    openApi_openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["JsonValue"];
                    };
                };
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    events_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the caller’s own long work is, as server-sent events */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    journal_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Only entries about this thing: an id or a code. */
                subject?: string;
                /** @description Only entries that move money for this thing, whatever they are about themselves. */
                for?: string;
                /** @description Only of this kind, with or without its version. */
                kind?: string;
                /** @description Only by this actor. */
                actor?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or before. */
                to?: string;
                /** @description Text in the reason, the subject or the kind. */
                q?: string;
                /** @description Only what was recorded so many days, or more, after its day in the world. */
                lateBy?: number;
                /** @description By their numbers. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "seq" | "-seq";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    journal_head: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest entry: what a statement kept elsewhere is compared with */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    journal_verification: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Re-hashes and replays the whole book, and compares every column with the live tables */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    journal_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every entry with its hash, one JSON object a line, in canonical form */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    journal_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the entry. */
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    approvals_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for a decision, oldest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    approvals_approveAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description Approves many at once, in the order given: all or none */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changes_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Only in this state. */
                state?: "proposed" | "in-force" | "rejected" | "withdrawn";
                /** @description Only of this kind. */
                of?: "hub-payee" | "hub-status" | "grant-terms" | "grant-revocation" | "requirement" | "person-roles";
                /** @description Only of this thing. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes of payees, terms, requirements and roles, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changes_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One change, with what approving it would do to open things */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changes_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: the change is in force */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changes_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changes_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    enrolments_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            /** @description Use a one-time link: choose a password and sign in */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    sessions_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Sign in: the answer sets the session cookie */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    sessions_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether somebody is signed in here, and through what else than a password people may */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    sessions_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    provider_begin: {
        parameters: {
            query?: {
                /** @description The page to go to afterwards: a path of this service. The first page where it is not said. */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the ministry's OpenID Connect provider */
            303: {
                headers: {
                    /** @description Where to go on. */
                    Location?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    provider_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back from the provider: the answer sets the session cookie and leads to the page that was asked for */
            303: {
                headers: {
                    /** @description Where to go on. */
                    Location?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I, and what may I do */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    ownWaysIn_tokens: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own tokens that may still be used, oldest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTokenPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    me_issueToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IssueTokenRequest"];
            };
        };
        responses: {
            /** @description Issue a token for a program of one’s own; it is shown once */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedTokenView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    ownWaysIn_sessions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own sessions that have not ended, oldest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    ownWaysIn_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code. */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session of one’s own, on whatever machine it is */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    ownWaysIn_revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code. */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a token of one’s own: it stops working at once */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    names_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Only these, at most 100; ids that are nobody's are left out. */
                ids?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names of the people by whom things were done, in the order in which they were added */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonNamePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people who may use the book, in the order in which they were added */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonRequest"];
            };
        };
        responses: {
            /** @description Add a person; the answer holds a one-time link, shown once */
            201: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPersonView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person */
            200: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of the version that is changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ChangePersonRequest"];
            };
        };
        responses: {
            /** @description Change roles, or disable or enable a person */
            200: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Another person has to decide first. */
            202: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_renewEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new one-time link, for a lost link or a forgotten password */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentLinkView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    people_erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePersonRequest"];
            };
        };
        responses: {
            /** @description Erase name and e-mail of a person, when the law asks for it; this is never undone */
            200: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    peopleWaysIn_sessions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions of a person that have not ended, oldest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    peopleWaysIn_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the person. */
                id: string;
                /** @description Code. */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session of a person, who may sign in again */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    peopleWaysIn_tokens: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens of a person that may still be used, oldest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTokenPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    peopleWaysIn_revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the person. */
                id: string;
                /** @description Code. */
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a token of a person: it stops working at once */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    hubs_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only hubs of this tranche. */
                tranche?: string;
                /** @description Only hubs in this status. */
                status?: "provisional" | "identified" | "suspended" | "closed";
                /** @description Text in code, name, seat or codice fiscale. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hubs, by code */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    hubs_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterHubRequest"];
            };
        };
        responses: {
            /** @description Registers a hub, provisional */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    hubs_get: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One hub */
            200: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    hubs_change: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of the version that is changed. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ChangeHubRequest"];
            };
        };
        responses: {
            /** @description Enters what is known of a hub */
            200: {
                headers: {
                    /** @description The version answered; a change gives it back in `If-Match`. */
                    ETag?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubView"];
                };
            };
            /** @description Another person has to decide first. */
            202: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decree_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decree and the acts, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decree_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeActRequest"];
            };
        };
        responses: {
            /** @description Proposes an act of reallocation */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    decree_get: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One act */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    actApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: its tranches, hubs and movements take effect */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    actRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    actRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grants_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only grants of this hub. */
                hub?: string;
                /** @description Only grants of this tranche. */
                tranche?: string;
                /** @description Only grants in this state. */
                state?: "proposed" | "in-force" | "rejected" | "withdrawn";
                /** @description Text in id, hub’s code or name, CUP, CLP, decree, or reference and protocol of the convenzione. */
                q?: string;
                /** @description By what they are ordered: `amount` as awarded. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "effectiveOn" | "cup" | "-hub" | "-amount" | "-effectiveOn" | "-cup";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants, in the order of the book or the one asked for, with the sums of the whole filtered set */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grants_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeGrantRequest"];
            };
        };
        responses: {
            /** @description Proposes a grant */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grants_get: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One grant with its money */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grants_changeTerms: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeTermsRequest"];
            };
        };
        responses: {
            /** @description Proposes other terms of a grant, from a day on */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grants_reduce: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReductionRequest"];
            };
        };
        responses: {
            /** @description Proposes to reduce a grant by what is outstanding */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReductionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One reduction */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReductionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grantApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: the money goes from the tranche to the grant */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grantRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grantRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductionApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: what was outstanding goes back to the tranche */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReductionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductionRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReductionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductionRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReductionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    requirements_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What must be there before money is paid, by code */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    requirements_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRequirementRequest"];
            };
        };
        responses: {
            /** @description Proposes a requirement as it shall be, new or in place of the one with its code */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    requirements_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One requirement */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    outcomes_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Only about this thing. */
                subject?: string;
                /** @description Only of this requirement. */
                requirement?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outcomes of requirements and of preventive controls, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    outcomes_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutcomeRequest"];
            };
        };
        responses: {
            /** @description Records the outcome of a requirement or of a preventive control */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state (on the day of `asOf`). */
                state?: "requested" | "approved" | "ordered" | "paid" | "reversed" | "rejected" | "withdrawn";
                /** @description Only of this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this grant. */
                grant?: string;
                /** @description Only of this kind. */
                kind?: "advance" | "interim" | "balance";
                /** @description Requested on this day or later. */
                from?: string;
                /** @description Requested on this day or before. */
                to?: string;
                /** @description Text in id, hub, protocol, reason or payment order. */
                q?: string;
                /** @description Only those that are past their due day, neither paid nor given up; `false`: only the others. */
                late?: boolean;
                /** @description By what they are ordered: `state` in the order of their run, `amount` as requested. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "requestedOn" | "amount" | "hub" | "state" | "paidOn" | "dueOn" | "-requestedOn" | "-amount" | "-hub" | "-state" | "-paidOn" | "-dueOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disbursements, in the order of the book or the one asked for, with the sums of the whole filtered set */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDisbursementRequest"];
            };
        };
        responses: {
            /** @description Requests a disbursement: its money is reserved at once */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_payAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentsRequest"];
            };
        };
        responses: {
            /** @description Records many executed orders at once: all or none */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_get: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One disbursement */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_sendRemarks: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarksRequest"];
            };
        };
        responses: {
            /** @description Returns it with remarks: the clock stops, the request stays */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_answerRemarks: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumptionRequest"];
            };
        };
        responses: {
            /** @description The remarks are answered: the clock runs on */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApproveDisbursementRequest"];
            };
        };
        responses: {
            /** @description Approves, all of it or what is admitted: the payee is held as of now */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description The payment order is issued */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_returnOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description The bank sent the order back: approved again */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description Records the payment: never by whoever approved it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursements_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            /** @description Proposes to undo a payment that was recorded wrongly */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    obstacles_ofGrant: {
        parameters: {
            query: {
                /** @description Of what kind the payment would be. */
                kind: "advance" | "interim" | "balance";
                /** @description Amount in euro, as text with a dot and two decimals. */
                amount: string;
                /** @description The day of the request; today when absent. */
                on?: string;
            };
            header?: never;
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would stand in the way of a payment that is not requested yet */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstaclesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    obstacles_ofDisbursement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands in the way of paying a disbursement today */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObstaclesView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reversals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the reversal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One reversal */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursementRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursementRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisbursementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reversalApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reversal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: the money is outstanding again */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reversalRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reversal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reversalRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reversal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveries_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state. */
                state?: "proposed" | "ordered" | "collected" | "rejected" | "withdrawn";
                /** @description Only from this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this payment. */
                disbursement?: string;
                /** @description Only those of which something is still to come back past its due day; `false`: only the others. */
                overdue?: boolean;
                /** @description By what they are ordered. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "dueOn" | "-hub" | "-amount" | "-dueOn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recoveries, in the order of the book or the one asked for, with the sums of the whole filtered set */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveriesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveries_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRecoveryRequest"];
            };
        };
        responses: {
            /** @description Proposes to order money of a payment back */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveries_get: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One recovery with the parts that came back */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveries_collect: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionRequest"];
            };
        };
        responses: {
            /** @description Records that a part has come back */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    revocations_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Proposes to take a grant back, reaching what was paid */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedChangeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveryApproval_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Approves: the money is ordered back */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveryRefusals_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Rejects */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveryRefusals_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Withdraws: only whoever proposed it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    actDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    actDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the act. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grantDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    grantDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the grant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductionDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reductionDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the reduction. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursementDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    disbursementDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the disbursement. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveryDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    recoveryDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the recovery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changeDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    changeDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    outcomeDocuments_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Number of the entry of the outcome. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is attached to it, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    outcomeDocuments_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of the entry of the outcome. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachDocumentRequestForm"];
            };
        };
        responses: {
            /** @description Attaches a document to it */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The entry that attached it. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One document: what it is, of what, by whom */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documents_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The entry that attached it. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document itself, byte by byte as it was attached */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    documents_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The entry that attached it. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDocumentRequest"];
            };
        };
        responses: {
            /** @description Declares that it was attached by mistake */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    overview_overview: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the whole decree: total, remainder, tranches, hubs */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    overview_course: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of the whole in time: of each month, and at its end; the very ones of the report */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    overview_movements: {
        parameters: {
            query: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Which figure; a grant and a hub have those from `granted` on, a tranche all but `total` and `unallocated`. */
                figure: "total" | "unallocated" | "allocated" | "granted" | "inProgress" | "paid" | "toRecover" | "recovered" | "netPaid" | "outstanding" | "available" | "toReprogramme" | "returned";
                /** @description Of what: `total` (when absent), `tranche:CC`, `hub:CC-01` or `grant:G-70`. */
                of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The movements that make a figure up, in the order of the book, each with what it adds */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureMovementsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    overview_tranches: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tranches with their figures */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranchePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    overview_tranche: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
            };
            header?: never;
            path: {
                /** @description Code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One tranche with its figures */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrancheView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    timeline_timeline: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description Only of this kind, with or without its version. */
                kind?: string;
                /** @description Only by this actor. */
                actor?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or before. */
                to?: string;
                /** @description Text in the reason, the subject or the kind. */
                q?: string;
                /** @description Only what was recorded so many days, or more, after its day in the world. */
                lateBy?: number;
            };
            header?: never;
            path: {
                /** @description Code. */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything about a thing, in the order of the book */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineItemPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    words_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the kinds, fields and values of entries are called */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsView"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    afterwards_comparison: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
                /** @description The entry that published the first report; the one published before the second when absent. */
                from?: number;
                /** @description The entry that published the second report; the last one published when absent. */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed between two published reports, entry by entry, and the figures that differ */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    afterwards_afterwards: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The entry that published the report. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What takes effect by the day of a published report and was recorded after what it knew */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterwardsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    afterwards_opening: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The entry that published the report. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a published report opens with: it is the first to show it, and an earlier one spoke of its day without knowing it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterwardsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    history_csv: {
        parameters: {
            query?: {
                /** @description Only entries about this thing: an id or a code. */
                subject?: string;
                /** @description Only entries that move money for this thing, whatever they are about themselves. */
                for?: string;
                /** @description Only of this kind, with or without its version. */
                kind?: string;
                /** @description Only by this actor. */
                actor?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or before. */
                to?: string;
                /** @description Text in the reason, the subject or the kind. */
                q?: string;
                /** @description Only what was recorded so many days, or more, after its day in the world. */
                lateBy?: number;
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description By their numbers. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "seq" | "-seq";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, in the order asked for, as a table that an Italian Excel opens */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    history_workbook: {
        parameters: {
            query?: {
                /** @description Only entries about this thing: an id or a code. */
                subject?: string;
                /** @description Only entries that move money for this thing, whatever they are about themselves. */
                for?: string;
                /** @description Only of this kind, with or without its version. */
                kind?: string;
                /** @description Only by this actor. */
                actor?: string;
                /** @description Effective on this day or later. */
                from?: string;
                /** @description Effective on this day or before. */
                to?: string;
                /** @description Text in the reason, the subject or the kind. */
                q?: string;
                /** @description Only what was recorded so many days, or more, after its day in the world. */
                lateBy?: number;
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description By their numbers. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "seq" | "-seq";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, in the order asked for, as a workbook */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_disbursementsCsv: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state (on the day of `asOf`). */
                state?: "requested" | "approved" | "ordered" | "paid" | "reversed" | "rejected" | "withdrawn";
                /** @description Only of this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this grant. */
                grant?: string;
                /** @description Only of this kind. */
                kind?: "advance" | "interim" | "balance";
                /** @description Requested on this day or later. */
                from?: string;
                /** @description Requested on this day or before. */
                to?: string;
                /** @description Text in id, hub, protocol, reason or payment order. */
                q?: string;
                /** @description Only those that are past their due day, neither paid nor given up; `false`: only the others. */
                late?: boolean;
                /** @description By what they are ordered: `state` in the order of their run, `amount` as requested. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "requestedOn" | "amount" | "hub" | "state" | "paidOn" | "dueOn" | "-requestedOn" | "-amount" | "-hub" | "-state" | "-paidOn" | "-dueOn";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description `excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days. */
                dialect?: "excel" | "open-data";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disbursements that the filters select, in the order asked for, as CSV */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_disbursementsWorkbook: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state (on the day of `asOf`). */
                state?: "requested" | "approved" | "ordered" | "paid" | "reversed" | "rejected" | "withdrawn";
                /** @description Only of this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this grant. */
                grant?: string;
                /** @description Only of this kind. */
                kind?: "advance" | "interim" | "balance";
                /** @description Requested on this day or later. */
                from?: string;
                /** @description Requested on this day or before. */
                to?: string;
                /** @description Text in id, hub, protocol, reason or payment order. */
                q?: string;
                /** @description Only those that are past their due day, neither paid nor given up; `false`: only the others. */
                late?: boolean;
                /** @description By what they are ordered: `state` in the order of their run, `amount` as requested. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "requestedOn" | "amount" | "hub" | "state" | "paidOn" | "dueOn" | "-requestedOn" | "-amount" | "-hub" | "-state" | "-paidOn" | "-dueOn";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disbursements that the filters select, in the order asked for, as a workbook */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_grantsCsv: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only grants of this hub. */
                hub?: string;
                /** @description Only grants of this tranche. */
                tranche?: string;
                /** @description Only grants in this state. */
                state?: "proposed" | "in-force" | "rejected" | "withdrawn";
                /** @description Text in id, hub’s code or name, CUP, CLP, decree, or reference and protocol of the convenzione. */
                q?: string;
                /** @description By what they are ordered: `amount` as awarded. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "effectiveOn" | "cup" | "-hub" | "-amount" | "-effectiveOn" | "-cup";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description `excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days. */
                dialect?: "excel" | "open-data";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants that the filters select, in the order asked for, as CSV */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_grantsWorkbook: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only grants of this hub. */
                hub?: string;
                /** @description Only grants of this tranche. */
                tranche?: string;
                /** @description Only grants in this state. */
                state?: "proposed" | "in-force" | "rejected" | "withdrawn";
                /** @description Text in id, hub’s code or name, CUP, CLP, decree, or reference and protocol of the convenzione. */
                q?: string;
                /** @description By what they are ordered: `amount` as awarded. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "effectiveOn" | "cup" | "-hub" | "-amount" | "-effectiveOn" | "-cup";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants that the filters select, in the order asked for, as a workbook */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_hubsCsv: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only hubs of this tranche. */
                tranche?: string;
                /** @description Only hubs in this status. */
                status?: "provisional" | "identified" | "suspended" | "closed";
                /** @description Text in code, name, seat or codice fiscale. */
                q?: string;
                /** @description By what they are ordered; by code when absent. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "name" | "granted" | "inProgress" | "netPaid" | "toRecover" | "outstanding" | "-name" | "-granted" | "-inProgress" | "-netPaid" | "-toRecover" | "-outstanding";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description `excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days. */
                dialect?: "excel" | "open-data";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hubs that the filters select with their figures, in the order asked for, as CSV */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_hubsWorkbook: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only hubs of this tranche. */
                tranche?: string;
                /** @description Only hubs in this status. */
                status?: "provisional" | "identified" | "suspended" | "closed";
                /** @description Text in code, name, seat or codice fiscale. */
                q?: string;
                /** @description By what they are ordered; by code when absent. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "name" | "granted" | "inProgress" | "netPaid" | "toRecover" | "outstanding" | "-name" | "-granted" | "-inProgress" | "-netPaid" | "-toRecover" | "-outstanding";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hubs that the filters select with their figures, in the order asked for, as a workbook */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_recoveriesCsv: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state. */
                state?: "proposed" | "ordered" | "collected" | "rejected" | "withdrawn";
                /** @description Only from this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this payment. */
                disbursement?: string;
                /** @description Only those of which something is still to come back past its due day; `false`: only the others. */
                overdue?: boolean;
                /** @description By what they are ordered. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "dueOn" | "-hub" | "-amount" | "-dueOn";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
                /** @description `excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days. */
                dialect?: "excel" | "open-data";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recoveries that the filters select, in the order asked for, as CSV */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    lists_recoveriesWorkbook: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Only in this state. */
                state?: "proposed" | "ordered" | "collected" | "rejected" | "withdrawn";
                /** @description Only from this hub. */
                hub?: string;
                /** @description Only of this tranche. */
                tranche?: string;
                /** @description Only of this payment. */
                disbursement?: string;
                /** @description Only those of which something is still to come back past its due day; `false`: only the others. */
                overdue?: boolean;
                /** @description By what they are ordered. With `-` before it the other way round; what has no value comes last. The order of the book when absent. */
                sort?: "hub" | "amount" | "dueOn" | "-hub" | "-amount" | "-dueOn";
                /** @description Language of the file; Italian when absent. */
                lang?: "it" | "en";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recoveries that the filters select, in the order asked for, as a workbook */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_cabinaDiRegia: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Language of the workbook; Italian when absent. */
                lang?: "it" | "en";
                /** @description Changes since this entry (0: all); since what the last published report knew when absent. */
                since?: number;
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook of the Cabina di regia */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_pages: {
        parameters: {
            query?: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Language of the workbook; Italian when absent. */
                lang?: "it" | "en";
                /** @description Changes since this entry (0: all); since what the last published report knew when absent. */
                since?: number;
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same figures on four pages at most */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_rows: {
        parameters: {
            query: {
                /** @description Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`. */
                asOf?: string;
                /** @description As known when this entry was the newest; all that is known when absent. */
                atEntry?: number;
                /** @description Language of the workbook; Italian when absent. */
                lang?: "it" | "en";
                /** @description Changes since this entry (0: all); since what the last published report knew when absent. */
                since?: number;
                /** @description Which sheet of the report. */
                sheet: "quadro" | "linee" | "soggetti-attuatori" | "erogazioni" | "recuperi" | "territorio" | "andamento" | "atti" | "avvisi" | "registro" | "definizioni";
                /** @description `excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days. */
                dialect?: "excel" | "open-data";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One sheet of the report as CSV */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_list: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports that were published for meetings, newest first */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedReportPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishReportRequest"];
            };
        };
        responses: {
            /** @description Publishes a report for a meeting */
            201: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedReportDetailView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The entry that published it. */
                entry: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One published report, and what it opens with */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedReportDetailView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    reportVerification_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
                /** @description For 7 days the same key with the same body replays the first success, with `Idempotency-Replayed: true`; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The workbook (.xlsx), by whatever name and saved by whatever program.
                     * @example %PDF-1.7
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Says of a workbook that came back whether it is authentic, and which cells were changed */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportVerificationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    search_search: {
        parameters: {
            query: {
                /** @description What is looked for. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Finds any thing of the book by what people call it, twenty at most */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
    auditPack_download: {
        parameters: {
            query?: {
                /** @description The first day of the payments among which to draw; the first of all when absent. */
                from?: string;
                /** @description The last one, which is also the day of the figures; today when absent. */
                to?: string;
                /** @description How many payments to draw. */
                sample?: number;
                /** @description What the draw begins with: the same seed draws the same payments. The hash of the last entry when absent, which nobody can choose. */
                seed?: string;
                /** @description Language of tables and workbook; Italian when absent. */
                lang?: "it" | "en";
            };
            header?: {
                /** @description How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer. */
                "Work-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack with which an auditor checks the book away from it */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
            default: components["responses"]["Problem"];
        };
    };
}
