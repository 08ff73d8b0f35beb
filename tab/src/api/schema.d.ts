// The types of the API, made from its schemas by `npm run api:types`.
export interface paths {
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals that you may see, in pages
         * @description Those on which you are AE, CE or PDM; for admins all. Each is judged as it is now. Going on with `next`, no deal that stays as it is comes twice or is left out. How many there are, and how many of them could not be judged yet, says `/deals/counts`.
         */
        get: operations["listDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deals the list has, by verdict, risk and group */
        get: operations["countDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals of the list as a book (CSV)
         * @description All that the filters leave, in the order of the list, with contacts and checks: the same book that chat exports. Cells that a spreadsheet would take for a formula are written as text.
         */
        get: operations["exportDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The values that filters of the list take, in words
         * @description The programs are those of the deals that you may see.
         */
        get: operations["dealChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an AE, CE or PDM on many deals
         * @description Each deal is changed by itself, at most 200; one that is refused or fails holds up no other. Whom you put on a team is only named until they take the deal, unless you are an admin, or name yourself.
         */
        post: operations["assignDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/assign/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo changes of many deals */
        post: operations["undoAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/namings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals on which colleagues named you, and which you have not answered
         * @description Nothing of such a deal is on your lists or in your alerts before you take it. Those told of here count as told in chat, too.
         */
        get: operations["getNamings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/namings/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the deals on which these people named you */
        post: operations["takeNamings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/namings/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines the deals on which these people named you: you are not asked again */
        post: operations["declineNamings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/namings/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back how you answered: as far as the deals still name you, they are open again */
        post: operations["undoNamings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of the deals that you have saved, by name */
        get: operations["listViews"];
        put?: never;
        /**
         * Saves a view under a name
         * @description You may save 50. A view is yours; to share it, give somebody the address of the page.
         */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the name and the content of a view */
        put: operations["replaceView"];
        post?: never;
        /** Deletes a view */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a deal stands: verdict, contacts on two axes, findings, next steps
         * @description A deal that you may not see is answered as one that there is not. That you saw it is written down; with `again` once in four hours.
         */
        get: operations["getDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the days, the team or the stage of a deal
         * @description Whom you put on the team is only named until they take the deal, unless you are an admin, or name yourself.
         */
        patch: operations["editDeal"];
        trace?: never;
    };
    "/api/v1/deals/{dealId}/edits/{edit}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of a deal
         * @description For ten minutes; refused once somebody has changed the same again. It is a change itself, and can be undone.
         */
        post: operations["undoDealEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a deal, the newest first
         * @description Who looked at it is not told. Of alerts you see those that were sent to you; an admin sees all.
         */
        get: operations["getDealTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a contact to a deal */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/contacts/{role}/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put another contact in the place of one, or rename it */
        put: operations["replaceContact"];
        post?: never;
        /**
         * Remove a contact from a deal
         * @description What was checked about the address stays.
         */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known about each address of a deal, and which checks can be recorded */
        get: operations["getDealEvidence"];
        put?: never;
        /**
         * Record what you checked at Microsoft
         * @description A positive result over a fresh one that says no is refused with `to-confirm`, which says what was recorded, by whom and when.
         */
        post: operations["recordEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/checks/{check}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a check that you recorded, for every deal that it told
         * @description For ten minutes, and while no newer check speaks. Its evidence stays, as withdrawn, and counts no more. Only whoever recorded it, or an admin, may; undoing it again changes nothing.
         */
        post: operations["undoCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deals of which you are the desk of the partner
         * @description Those that name you as the partner’s contact, and those to which, or to whose partner, an admin has added you.
         */
        get: operations["listDeskDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A deal as the desk of its partner sees it
         * @description For that desk, and for whoever may see the whole deal. Checks are recorded by `recordEvidence`, and undone by `undoCheck`.
         */
        get: operations["getDeskDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was added to the desk of a deal, or of a partner; for admins
         * @description Without either, those of all partners.
         */
        get: operations["listDesks"];
        put?: never;
        /**
         * Add an address to the desk of a deal, or of a partner and so of all its deals; for admins
         * @description Whoever signs in with the address sees the deals as the desk of their partner: `getDeskDeal`. Undone by `removeDesk`.
         */
        post: operations["addDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks/{desk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address from a desk; for admins
         * @description What they recorded counts there no more. Undone by `restoreDesk`.
         */
        delete: operations["removeDesk"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks/{desk}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a removed address back on its desk; for admins */
        post: operations["restoreDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card of a deal, as in chat */
        get: operations["getDealCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/press": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Press a button of a card, as in chat
         * @description Each press is authorised anew, whatever its data say. A file is given at once, and is not kept: a repeat under the same key is answered with `conflict`.
         */
        post: operations["pressButton"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed since you last looked, what to do next, and how the quarter stands */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that you have looked: what changed until then is no news any more */
        post: operations["seeToday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which deals slip if nothing changes, and how sure that is
         * @description Of the deals that you may see, those due by the end of the fiscal quarter, unless `text` says otherwise. Each number says on how many past cases it rests.
         */
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers a question about the guidance, with citations
         * @description The same answers as `ask` in chat. Without a question, all topics with their questions. What is not answered is kept for the admins, without who asked.
         */
        get: operations["searchGuidance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guidance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One answer of the guidance, with citations */
        get: operations["getGuidance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guidance/not-asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that an answer is not what was asked
         * @description The question is kept for the admins, with the answer that was shown and without who asked.
         */
        post: operations["tellNotAsked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guidance/not-asked/{question}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back that an answer is not what was asked */
        post: operations["takeNotAskedBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your files that wait for your word, or are being imported */
        get: operations["listImports"];
        put?: never;
        /**
         * Upload a book (CSV or XLSX), which is previewed
         * @description Nothing is imported before it is confirmed. A file is kept for a day; at most 20 wait.
         */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the import of a file would do, does or did */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /** Forget a file that waits */
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{uploadId}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the unknown headings of a file stand for
         * @description The file is previewed anew. Once it is imported, files with the same headings are read so for everybody of the organisation, and say so.
         */
        put: operations["mapImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{uploadId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put values in the place of cells of refused rows
         * @description The file itself stays as it is. It is previewed anew.
         */
        patch: operations["mendImport"];
        trace?: never;
    };
    "/api/v1/imports/{uploadId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file as it was previewed
         * @description It is imported after the answer. Events `import` tell how far it is, with the state `running`, then `imported` or `stopped`; so does `GET /imports/{uploadId}`.
         */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deals you may see as a book (CSV); importing it again changes nothing */
        get: operations["exportBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters about a deal, and the drafts of them */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/letters/{template}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A letter about a deal as it would be now, to be looked through
         * @description Makes nothing. `POST` because a note of one’s own is long, and none of the business of logs.
         */
        post: operations["previewLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/letters/{template}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A letter as an .eml file, which Outlook opens as a draft */
        post: operations["letterFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a letter that was looked through into your Outlook drafts; nothing is ever sent
         * @description There is one draft of each letter, deal and sender, however often it is asked for. In local mode the draft is a file.
         */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your drafts and what became of them, those begun last first
         * @description Of deals that you may still see. In local mode they are the files of the outbox, which all wait.
         */
        get: operations["listMyDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What drafts for many deals would be made, and for whom; makes none */
        post: operations["planBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drafts for many deals that you have asked for, the newest first
         * @description At most 100 that are open, then at most 50 that have ended.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Make the drafts of a plan that was looked at
         * @description They are made after the answer, one after the other; the event `drafts` tells how far it is.
         */
        post: operations["startBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of each deal of a batch */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make no more drafts of a batch
         * @description One that is being made in this moment may still come.
         */
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the drafts of a batch that are still to be made, and none twice */
        post: operations["resumeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your deals with contacts to decide about, or a reminder that is due, the most urgent first */
        get: operations["listReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts that answers about a deal propose, and the reminder that is due */
        get: operations["getDealReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/proposals/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add, replace or remove contacts as an answer proposes
         * @description An offered address is no evidence of anything, so that none is recorded.
         */
        post: operations["acceptProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/proposals/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline proposed addresses; nothing else changes */
        post: operations["declineProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/proposals/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo what was decided about proposed addresses: they are open again
         * @description For ten minutes. The contacts are as they were before. Refused once the deal says otherwise: a declined address became a contact, or an accepted one was changed.
         */
        post: operations["reopenProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The templates of letters, in which languages, and what the organisation's own do */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template, filled in for a fictional deal */
        get: operations["previewTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your own alerts
         * @description `open`: the last one about each deal that waits for an answer of yours, the gravest first. `waiting`: to be sent to you, the first due first. `sent`, and `not-sent` with why: the latest first.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why you were, or were not, told of a deal */
        get: operations["getDealAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/find-deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deals that a text may mean, to ask why you were not told of one */
        get: operations["findAlertsDeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{dealId}/alerts/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you are on the alerts of a deal, snooze, mute or hand them over, or undo that
         * @description By whoever is told of the deal: its PDM or AE, who took it over from one, a backup. What was done already is not done again.
         */
        post: operations["actOnDealAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for several deals, each with its own act, such as the undo of what was done about several */
        post: operations["actOnManyAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Snooze the alerts on several deals */
        post: operations["snoozeDeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and of what you are told */
        get: operations["getAlertSettings"];
        /**
         * Set when and of what you are told
         * @description A form that is refused is answered with 422, with each field that is wrong.
         */
        put: operations["saveAlertSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The channels and groups that are told of deals
         * @description Those told of the deals of which you are PDM, and those that you subscribed; for admins all. They are begun and ended in the channel itself, where it can be told who reads there: `subscribe alerts`, `unsubscribe alerts`.
         */
        get: operations["listAlertSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether alerts are sent, how many are in which state, and what an admin has to settle; for admins */
        get: operations["getAlertsAtWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told, or is to be told, to whom, the latest first; for admins */
        get: operations["listAlertLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/ledger.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole ledger as CSV; for admins */
        get: operations["exportAlertLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be told to whom and when, sending nothing; for admins */
        get: operations["dryRunAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop all alerts; for admins
         * @description Nobody is told anything until alerts are resumed. Deals are still looked at, and what falls due waits. What is being sent at this moment still goes out.
         */
        post: operations["stopAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let alerts go again; for admins */
        post: operations["resumeAlerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at once for alerts that are due; for admins */
        post: operations["scanAlertsNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/messages/{delivery}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle a message that is in doubt or parked; for admins */
        post: operations["settleAlertMessage"];
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
         * Follow what changes, as server-sent events
         * @description Events: `deal` (`dealId`, `action`, `by`, `isByViewer`, `at`): something about a deal that you may see is different now; `by` is empty of what somebody else recorded on another deal; `deals`: many are (more than 50 at once), look again; `import` (`uploadId`, `done`, `total`, `state`): how far an import of yours is; `drafts` and `alerts`: look again. The stream ends with the token, after an hour, and where your rights are others than when it began: come again with a new token, and read anew what you show.
         */
        get: operations["followChanges"];
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
        /** @description What is left out stays as it is; null clears it. */
        DealFields: {
            closeDate?: string | null;
            effectiveDate?: string | null;
            packageCreated?: string | null;
            cocpRequestedAt?: string | null;
            aeEmail?: string | null;
            ceEmail?: string | null;
            pdmEmail?: string | null;
            /** @enum {string} */
            stage?: "open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled";
        };
        NewContact: {
            /** @enum {string} */
            role: "notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager";
            email: string;
            /** @default null */
            name: string | null;
        };
        RecordedCheck: {
            /** @enum {string} */
            method: "vl-central" | "sign-in";
            /** @description Whose addresses were checked. */
            emails: string[];
            result: string;
            /**
             * Format: date
             * @description Of the check, where you are.
             */
            day: string;
            /** @default null */
            portal: string | null;
            /** @default null */
            note: string | null;
            /** @description New for each form that is filled in: it is recorded once. */
            form: string;
            /**
             * @description What a problem `to-confirm` stated: to record a positive result over fresh ones that say no.
             * @default null
             */
            confirm: string | null;
        };
        NewDeskEntry: {
            dealId?: string;
            partner?: string;
            address: string;
        };
        Press: {
            /** @description Of the button (`Action.Execute`), or in its data (`Action.Submit`). */
            verb: string;
            /**
             * @description Of the button, together with the inputs of its card.
             * @default {}
             */
            data: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        BookColumn: "deal_id" | "customer" | "customer_domain" | "partner" | "program" | "transaction" | "submission" | "cloud_scope" | "country" | "pcn" | "lead_deal_id" | "package_id" | "agreement_number" | "package_created" | "close_date" | "effective_date" | "stage" | "value_usd" | "cocp_requested_at" | "ae_email" | "ce_email" | "pdm_email" | "partner_contact_name" | "partner_contact_email" | "customer_contact_name" | "customer_contact_email" | "contact_role" | "contact_name" | "contact_email" | "validation_method" | "validation_result" | "validated_at" | "validated_by" | "validation_portal";
        /** @description `acknowledge`: you are on it, and the backup is not told. `snooze`: nothing is said before, unless the deal becomes critical; it ends the day before the deal is due at the latest, and you are told again. `mute`: nothing is said any more. `hand-over`: a colleague is told instead. Each has one that undoes it: `unacknowledge`, `wake`, `unmute`, `take-back`. */
        AlertAct: {
            /** @enum {string} */
            act: "acknowledge" | "unacknowledge" | "wake" | "mute" | "unmute" | "take-back";
        } | {
            /** @constant */
            act: "snooze";
            /** @description The day on which to be told again, `YYYY-MM-DD`: from its beginning where the person is. Or an instant. */
            until: string;
            /** @description Why; it is shown with the deal, and may be empty. */
            reason: string;
        } | {
            /** @constant */
            act: "hand-over";
            /** @description The address of the colleague who is told from now on. */
            to: string;
            /** @description `outside`: the address is not of the organisation, as far as is known; `unreachable`: the bot has no chat with them. What holds and is not confirmed is refused with the problem `to-confirm`, whose `errors` name each. */
            confirmed?: ("outside" | "unreachable")[];
        };
        /** @description The form of chat: everything as it was typed or chosen. */
        AlertSettingsForm: {
            /** @enum {string} */
            on: "on" | "off";
            /** @description `HH:MM`; empty, as the organisation has it. */
            digest: string;
            /** @description An IANA time zone, or `organisation`. */
            zone: string;
            /** @description A time zone that was typed; unless it is empty, it counts instead of `zone`. */
            otherZone: string;
            /** @enum {string} */
            quiet: "organisation" | "none" | "own";
            from: string;
            to: string;
            /**
             * @description The least risk of a deal.
             * @enum {string}
             */
            risk: "low" | "medium" | "high" | "critical";
            /** @description Ids with commas between them; empty for all. */
            programs: string;
            /** @description The address of the colleague who is told when a critical alert stays unanswered. */
            backup: string;
        };
        Me: {
            name: string;
            /** @description The addresses by which deals name you. */
            addresses: string[];
            /** @description Whether you see every deal, and the audit log. */
            isAdmin: boolean;
            /**
             * @description Where drafts go: into your Outlook, or files on this machine.
             * @enum {string}
             */
            drafts: "outlook" | "files";
            /** @description Whether alerts are sent here. */
            canAlert: boolean;
        };
        ListedDeal: {
            dealId: string;
            customer: string;
            /** @enum {string} */
            verdict: "blocked" | "unverified" | "ready";
            /** @enum {string} */
            risk: "none" | "low" | "medium" | "high" | "critical";
            /**
             * @description Who has to do something next.
             * @enum {string}
             */
            waiting: "team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody";
            /** @description The close date, else the effective date. */
            due: string | null;
            /** @description Days to that date; negative when it is past. */
            daysLeft: number | null;
            /** @enum {string} */
            stage: "open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled";
            program: string | null;
            transaction: ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp") | null;
            /** @enum {string} */
            submission: "vlc-package" | "manual-form";
            /** @enum {string} */
            cloud: "commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown";
            country: string | null;
            partner: string | null;
            pcn: string | null;
            agreement: string | null;
            package: string | null;
            ae: string | null;
            ce: string | null;
            pdm: string | null;
            valueUsd: number | null;
            /** @description Each code once, the weightiest first. */
            findings: {
                /** @enum {string} */
                code: "address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed";
                /** @enum {string} */
                severity: "blocker" | "warning" | "info";
                title: string;
            }[];
            /** @description Whether a colleague named you on it, and you have not taken it. */
            ownNaming: ("open" | "declined") | null;
            /** @description The group of the deal, where the list is grouped; null is the one of what is `none`. */
            group: string | null;
        };
        Tally: {
            deals: number;
            /** @description The sum of the values that are stated, in US dollars; null where none is. */
            valueUsd: number | null;
            /** @description How many state no value. */
            unvalued: number;
        };
        AssignedDeals: {
            items: {
                dealId: string;
                /**
                 * @description `failed`: it is not known whether it was done; `not-tried`: it was not begun.
                 * @enum {string}
                 */
                outcome: "changed" | "unchanged" | "refused" | "no-such-deal" | "failed" | "not-tried";
                /** @description By which it can be undone. */
                edit: string | null;
                /** @description Why it was refused, failed or not begun. */
                why: string | null;
                /** @description People who are only named on the deal until they take it. */
                named: string[];
            }[];
        };
        SavedView: {
            id: string;
            name: string;
            query: string;
            version: string;
        };
        /** @description A deal as it stands, for whoever asks. */
        Deal: {
            dealId: string;
            customer: string;
            /** @description Program, transaction, cloud and id in one line. */
            line: string;
            customerDomains: string[];
            partner: string | null;
            program: string | null;
            transaction: {
                /** @enum {string} */
                id: "new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp";
                name: string;
            } | null;
            /** @enum {string} */
            submission: "vlc-package" | "manual-form";
            cloudScope: {
                /** @enum {string} */
                id: "commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown";
                name: string;
            };
            country: string | null;
            pcn: string | null;
            leadDealId: string | null;
            packageId: string | null;
            agreementNumber: string | null;
            stage: {
                /** @enum {string} */
                id: "open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled";
                name: string;
            };
            valueUsd: number | null;
            customerContact: {
                name: string | null;
                email: string | null;
            };
            partnerContact: {
                name: string | null;
                email: string | null;
            };
            dates: {
                closeDate: string | null;
                effectiveDate: string | null;
                packageCreated: string | null;
                cocpRequestedAt: string | null;
            };
            team: {
                ae: components["schemas"]["TeamMember"] | null;
                ce: components["schemas"]["TeamMember"] | null;
                pdm: components["schemas"]["TeamMember"] | null;
            };
            /** @description Whether you are named on it, and have not taken it. */
            ownNaming: ("open" | "declined") | null;
            verdict: {
                /** @enum {string} */
                id: "blocked" | "unverified" | "ready";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            risk: {
                /** @enum {string} */
                id: "none" | "low" | "medium" | "high" | "critical";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            daysLeft: number | null;
            daysText: string;
            target: {
                /** @enum {string} */
                kind: "close" | "effective";
                /** Format: date */
                day: string;
            } | null;
            /** @description What to do about submitting it, in one sentence. */
            advice: string;
            /** @description As of which day, and by which policy. */
            judged: string;
            contacts: components["schemas"]["DealContact"][];
            /** @description Those that a contact can have. */
            roles: components["schemas"]["Role"][];
            /** @description About the deal as a whole. */
            findings: components["schemas"]["Finding"][];
            nextSteps: {
                who: string;
                what: string;
                about: string[];
            }[];
            /** @description The one thing to do next; null where there is nothing. */
            primary: components["schemas"]["PrimaryStep"] | null;
            /** @description Those that can be drafted; a follow-up stands at `followUp`. */
            letters: components["schemas"]["LetterTitle"][];
            drafts: components["schemas"]["DealDraft"][];
            proposals: components["schemas"]["DealProposal"][];
            /** @description A letter that has waited for an answer long enough to be reminded of. */
            followUp: {
                name: string;
                sentBy: string;
                days: number;
                letter: components["schemas"]["LetterTitle"];
            } | null;
            /** @description Of the contacts, days and team: what `If-Match` takes. */
            version: string;
        };
        TeamMember: {
            email: string;
            /**
             * @description Somebody who is only named has not taken the deal, and is alerted of nothing.
             * @enum {string}
             */
            standing: "taken" | "named" | "declined";
        };
        /** @description A contact on two axes, which are never merged. */
        DealContact: {
            role: components["schemas"]["Role"];
            name: string | null;
            email: string;
            requirement: {
                /** @enum {string} */
                id: "mandatory" | "recommended" | "none" | "retired";
                word: string;
            };
            verdict: {
                /** @enum {string} */
                id: "ready" | "not-ready" | "unverified";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            /** @description First axis: is there a work account? */
            account: {
                /** @enum {string} */
                id: "malformed" | "personal" | "confirmed" | "absent" | "rejected" | "unknown";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            /** @description Second axis: is it in the deal's cloud? */
            cloud: {
                /** @enum {string} */
                id: "aligned" | "misaligned" | "unknown";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            lean: {
                /** @enum {string} */
                id: "likely-ready" | "likely-not-ready";
                word: string;
            } | null;
            howWeKnow: string | null;
            findings: components["schemas"]["Finding"][];
        };
        /** @description A licensing role. */
        Role: {
            /** @enum {string} */
            id: "notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager";
            name: string;
            short: string;
        };
        /** @description What a rule found, what mends it, and what it rests on. */
        Finding: {
            code: string;
            severity: {
                /** @enum {string} */
                id: "blocker" | "warning" | "info";
                /** @description A sign that says the same as the word. */
                symbol: string;
                word: string;
            };
            title: string;
            sentence: string;
            role: components["schemas"]["Role"] | null;
            remedies: {
                who: string;
                what: string;
            }[];
            /** @description Page and section that it rests on. */
            citations: components["schemas"]["Source"][];
        };
        Source: {
            page: string;
            date: string;
            section: string;
            text: string;
            /** @description The answer of the guidance that rests on it; null without one. */
            guidance: components["schemas"]["GuidanceLink"] | null;
        };
        GuidanceLink: {
            id: string;
            question: string;
        };
        PrimaryStep: {
            /**
             * @description `wait`: nothing is to be done but to wait; its title is a line, and no button.
             * @enum {string}
             */
            kind: "take" | "decide" | "follow-up" | "send-draft" | "add-contact" | "draft" | "record" | "open" | "wait";
            title: string;
            /** @description Of `add-contact`: the role that is missing. */
            role: ("notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager") | null;
            /** @description Of `record`: whose address is to be checked. */
            email: string | null;
            /** @description Of `draft` and `follow-up`: the letter that is to be drafted. */
            letter: {
                /** @enum {string} */
                template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
                /** @description In words: `customer e-mail`. */
                name: string;
            } | null;
            /** @description Of `send-draft`: what opens your draft: Outlook, or in local mode the page of its file. */
            link: string | null;
            /** @description What `POST /cards/press` takes for it; null where a form asks for more. */
            press: {
                verb: string;
                data: {
                    [key: string]: unknown;
                };
            } | null;
        };
        LetterTitle: {
            /**
             * @description The name of a letter.
             * @enum {string}
             */
            template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
            /** @description In the middle of a sentence: `customer e-mail`. */
            name: string;
            /** @description Of the button that begins it: `Write to customer`. */
            title: string;
        };
        DealDraft: {
            name: string;
            state: {
                id: string;
                symbol: string;
                word: string;
            };
            by: string;
            times: components["schemas"]["DraftMoment"][];
            isOwn: boolean;
            /** @description Opens it in Outlook; of your own drafts alone. */
            link: string | null;
            /** @description In local mode, the page of its file; of your own drafts alone. */
            page: string | null;
        };
        DraftMoment: {
            /** @description `made`, `seen edited`. */
            what: string;
            /** @description Null where it is not known. */
            at: string | null;
        };
        /** @description A contact that an answer proposes; on the deal only once accepted. */
        DealProposal: {
            id: number;
            role: components["schemas"]["Role"] | null;
            name: string | null;
            email: string;
            /** @description The line of the answer that it stands in. */
            foundIn: string;
            from: string;
            /** Format: date-time */
            receivedAt: string;
        };
        EditedDeal: {
            dealId: string;
            /** @description Whether anything was changed; it may have been so already. */
            isChanged: boolean;
            /** @description By which it can be undone. */
            edit: string | null;
            /** @description What was changed, in one line. */
            text: string;
            /** @description People who are only named on the deal until they take it. */
            named: string[];
            /** @description The version of the deal now. */
            version: string;
            /** @description Whether you may still see the deal. */
            isSeen: boolean;
        };
        DealTimeline: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "verdict" | "alert" | "reply" | "draft" | "evidence" | "change";
                /** Format: date-time */
                at: string;
                symbol: string;
                text: string;
                who: string | null;
                /** @description The edit that can be undone. */
                undo: string | null;
                /** @description The check that you can undo (`undoCheck`). */
                undoCheck: string | null;
                /** @description Until when it can be undone, by your clock, in words; null where it can not. */
                undoUntil: string | null;
                /** @description The decided proposals that can be opened again (`reopenProposals`). */
                undoProposals: number[];
            }[];
            /** @description The `cursor` of the page that follows. */
            next: string | null;
        };
        DealEvidence: {
            addresses: {
                email: string;
                roles: components["schemas"]["Role"][];
                pieces: {
                    method: {
                        /** @enum {string} */
                        id: "vl-central" | "sign-in" | "customer" | "directory";
                        word: string;
                    };
                    result: {
                        id: string;
                        word: string;
                    };
                    /** Format: date-time */
                    checkedAt: string;
                    /** Format: date-time */
                    recordedAt: string;
                    /** @description Method, result, day and by whom, in one line. */
                    text: string;
                    /** @description Whether the verdict is read from it: its standing is `settles`. */
                    counts: boolean;
                    /** @description What it is for the verdict, as the cards say it. */
                    standing: {
                        /** @enum {string} */
                        id: "settles" | "informs" | "superseded" | "too-old" | "ahead" | "withdrawn";
                        word: string;
                    };
                    /** @description Who undid the check, and when; null for what stands. */
                    withdrawn: {
                        by: string | null;
                        /** Format: date-time */
                        at: string;
                    } | null;
                }[];
            }[];
            /** @description The checks that a person can record. */
            forms: {
                /** @enum {string} */
                method: "vl-central" | "sign-in";
                title: string;
                how: string[];
                ask: string;
                results: {
                    id: string;
                    word: string;
                }[];
                /** @description Where it may have been tried; the first is that of the deal. */
                portals: string[];
                citations: components["schemas"]["Source"][];
            }[];
            /** Format: date */
            today: string;
        };
        CheckOutcome: {
            notice: string;
            isNew: boolean;
            /** @description By which it can be undone. */
            check: string;
        };
        CheckUndone: {
            notice: string;
            isNew: boolean;
        };
        /** @description A deal as the desk of its partner sees it. */
        DeskDeal: {
            dealId: string;
            customer: string;
            /** @description What it is, in one line. */
            line: string;
            partner: string | null;
            program: string | null;
            transaction: {
                /** @enum {string} */
                id: "new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp";
                name: string;
            } | null;
            cloudScope: {
                /** @enum {string} */
                id: "commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown";
                name: string;
            };
            stage: {
                /** @enum {string} */
                id: "open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled";
                name: string;
            };
            dates: {
                closeDate: string | null;
                effectiveDate: string | null;
                packageCreated: string | null;
            };
            daysLeft: number | null;
            daysText: string;
            /** Format: date */
            asOf: string;
            /** @description `howWeKnow` has no note, and of who checked the name alone. */
            contacts: components["schemas"]["DealContact"][];
            /** @description Those about its contacts and its cloud. */
            findings: components["schemas"]["Finding"][];
            /** @description What is to be done first; `about`: an address, or the name of a role. */
            first: {
                who: string;
                what: string;
                about: string | null;
            } | null;
            /** @description The newest letter to the partner that was sent. */
            letter: {
                /** Format: date-time */
                sentAt: string;
                by: string | null;
                isAnswered: boolean;
            } | null;
        };
        /** @description An address that an admin has added to a desk. */
        DeskEntry: {
            id: string;
            /** @description The partner whose deals they see; null for one deal. */
            partner: string | null;
            address: string;
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
        };
        DeskChange: {
            entry: components["schemas"]["DeskEntry"];
            /** @description Whether it was otherwise before. */
            isNew: boolean;
        };
        CardAnswer: {
            /** @constant */
            kind: "card";
            card: components["schemas"]["AdaptiveCard"];
            /**
             * @description In the place of the pressed card, or as a new one.
             * @enum {string}
             */
            how: "replace" | "post";
            /** @description Whether more is to come: look again in a moment. */
            isUnderWay: boolean;
        } | {
            /** @constant */
            kind: "notice";
            notice: string;
        } | {
            /** @constant */
            kind: "sign-in";
            why: string;
        } | {
            /** @constant */
            kind: "file";
            name: string;
            contentType: string;
            /** @description Its content. */
            base64: string;
        };
        /** @description A card of version 1.5, as adaptivecards.io documents it. */
        AdaptiveCard: {
            [key: string]: unknown;
        };
        Today: {
            /** @enum {string} */
            whose: "mine" | "all";
            /**
             * Format: date-time
             * @description When you last looked, or a week ago if you never have.
             */
            since: string;
            isFirstLook: boolean;
            /**
             * Format: date-time
             * @description To be sent to `POST /today/seen` once it was shown.
             */
            until: string;
            changes: components["schemas"]["ChangedDeal"][];
            /** @description Open deals that changed, whenever they are due; at most 50 of them are listed. */
            changed: number;
            /** @description Whether more deals have news than were looked at, those with the newest. */
            moreChanged: boolean;
            /** @description Whether more was done than is read, so that what is older is not listed. */
            moreActs: boolean;
            /** @description Of deals due by the end of the quarter: by risk, days left and value, at most 25. */
            next: components["schemas"]["NextAction"][];
            nextCount: number;
            /** @description Deals that only wait: for the answer to a letter, or for a colleague to send one. */
            waiting: number;
            forecast: components["schemas"]["Forecast"];
            burnDown: components["schemas"]["BurnDown"];
            weeks: components["schemas"]["RiskWeek"][];
        };
        ChangedDeal: {
            dealId: string;
            customer: string;
            isNew: boolean;
            /** @description Null if it is the same. */
            verdict: {
                /** @enum {string} */
                from: "blocked" | "unverified" | "ready";
                /** @enum {string} */
                to: "blocked" | "unverified" | "ready";
            } | null;
            risk: {
                /** @enum {string} */
                from: "none" | "low" | "medium" | "high" | "critical";
                /** @enum {string} */
                to: "none" | "low" | "medium" | "high" | "critical";
            } | null;
            /** @description How it stands now and stood before. */
            text: string;
            /** @description What others did, the newest first, at most 10. */
            happenings: {
                /** @enum {string} */
                kind: "act" | "reply" | "sent";
                /** Format: date-time */
                at: string;
                /** @description A name or an address, as it was stated; `Elsewhere` of what was recorded on another deal. */
                who: string;
                /** @description What they did; it may have what people typed. */
                text: string;
            }[];
        };
        NextAction: {
            /**
             * @description Which button it needs.
             * @enum {string}
             */
            kind: "check" | "draft-customer" | "draft-admin" | "draft-partner" | "add-contact" | "send-draft" | "follow-up" | "decide-proposals" | "open";
            /** @description The title of that button. */
            title: string;
            text: string;
            dealId: string;
            customer: string;
            daysLeft: number | null;
            /** @description The addresses it is about, as people wrote them. */
            emails: string[];
            roles: ("notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager")[];
            /** @description The deals it brings on, its own first. */
            dealIds: string[];
            /** @description What it saves if it is done today; null of a deal whose date is over. */
            saves: {
                deals: number;
                /** @description Of those that state a value; null where none does. */
                valueUsd: number | null;
                /** @description How many of the deals that it brings on state none. */
                unvalued: number;
                /** @description Past steps it rests on: those that were done, and those not finished; null for an assumption. */
                cases: {
                    done: number;
                    open: number;
                } | null;
                text: string;
            } | null;
            /** @description Opens your draft: in Outlook, or in local mode the page of its file. */
            webLink: string | null;
        };
        Forecast: {
            /** @description How many deals may slip if nothing changes, and how many do on average, in one sentence. */
            headline: string;
            valueText: string;
            expectedText: string;
            /** @description The same in a few words; empty without deals. */
            basisLine: string;
            /** @description On how many past cases it rests. */
            basisText: string;
            by: {
                [key: string]: {
                    deals: number;
                    /** @description US dollars of those that state a value; null where none does. */
                    valueUsd: number | null;
                    /** @description How many state one. */
                    valued: number;
                };
            };
            expected: {
                deals: number;
                /** @description Of those that state a value; null where none does. */
                valueUsd: number | null;
                /** @description How many state none. */
                unvalued: number;
            };
            /** @description Those that are not ready, the least likely to be in time first. */
            deals: components["schemas"]["ForecastDeal"][];
            /** @description The deals that were looked at, ready or not. */
            of: number;
            /** @description Whether there are more than were looked at. */
            more: boolean;
        };
        ForecastDeal: {
            dealId: string;
            customer: string;
            program: string | null;
            dueOn: string | null;
            daysLeft: number | null;
            valueUsd: number | null;
            /** @enum {string} */
            verdict: "blocked" | "unverified" | "ready";
            /** @enum {string} */
            outlook: "past" | "slips" | "edge" | "in-time" | "undated";
            outlookText: string;
            /** @description The chance that it is ready by its date. */
            chance: number | null;
            /** @description Days from now in which it is ready at even odds. */
            usualDays: number | null;
            /** @description The same in words. */
            text: string;
            /** @description The slowest first. */
            steps: components["schemas"]["ForecastStep"][];
            /** @description Past steps it rests on: those that were done, and those not finished; null for an assumption. */
            cases: {
                done: number;
                open: number;
            } | null;
            casesText: string;
        };
        ForecastStep: {
            place: string;
            /** @description The finding it is open for. */
            code: string;
            title: string;
            role: ("notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager") | null;
            roleName: string | null;
            /** @description The addresses that are not settled, as people wrote them. */
            emails: string[];
            /** @description Whole days it has been open for. */
            waited: number;
            /** @description Days in which half of such steps are done. */
            halfDays: number | null;
            /** @description Days in which four of five are done. */
            mostDays: number | null;
            /** @description The chance that it is done by the deal's date. */
            chance: number | null;
            /** @description Past steps it rests on: those that were done, and those not finished; null for an assumption. */
            cases: {
                done: number;
                open: number;
            } | null;
            /** @description The same in words. */
            text: string;
        };
        BurnDown: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The end of the fiscal quarter.
             */
            to: string;
            /** Format: date */
            today: string;
            /** @description The deals due in the quarter. */
            deals: number;
            more: boolean;
            days: {
                /** Format: date */
                day: string;
                /** @description Null for a day to come, and before any deal was judged. */
                stood: {
                    [key: string]: number;
                } | null;
                /** @description Deals due by that day: so many must be ready then. */
                mustBeReady: number;
            }[];
        };
        RiskWeek: {
            /** @description The Monday it begins on; null for dates that are over. */
            week: string | null;
            risks: {
                [key: string]: number;
            };
            deals: number;
        };
        Guidance: {
            /**
             * @description All topics for no question; one for its title; the sure answer; the nearest one, to be checked; a subject that the pages do not treat; or nothing.
             * @enum {string}
             */
            kind: "topics" | "topic" | "answer" | "nearest" | "outside" | "none";
            /** @description The answer, or the nearest one. */
            entry: components["schemas"]["GuidanceEntry"] | null;
            /** @description What the question is about if the pages do not treat it, and whom to ask. */
            outside: {
                subject: string;
                ask: string;
            } | null;
            /** @description What else may be meant. */
            others: components["schemas"]["GuidanceLink"][];
            topics: components["schemas"]["GuidanceTopic"][];
        };
        GuidanceEntry: {
            id: string;
            topic: string;
            topicTitle: string;
            question: string;
            /** @description In our own words. */
            answer: components["schemas"]["AnswerPart"][];
            /** @description What it rests on. */
            citations: components["schemas"]["Citation"][];
            /** @description Where the pages differ: both sides. */
            contradictions: {
                topic: string;
                sides: {
                    says: string;
                    citation: components["schemas"]["Citation"];
                }[];
                /** @description The reading that is used here. */
                settled: string;
            }[];
            related: components["schemas"]["GuidanceLink"][];
        };
        AnswerPart: {
            /** @constant */
            kind: "text";
            text: string;
        } | {
            /** @constant */
            kind: "steps";
            steps: string[];
        } | {
            /** @constant */
            kind: "list";
            items: string[];
        } | {
            /** @constant */
            kind: "table";
            columns: string[];
            rows: string[][];
        };
        Citation: {
            page: string;
            date: string;
            section: string;
            text: string;
        };
        GuidanceTopic: {
            id: string;
            title: string;
            entries: components["schemas"]["GuidanceLink"][];
        };
        /** @description A book that is brought in. */
        Import: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            state: "waiting" | "importing" | "imported" | "discarded";
            /** Format: date-time */
            changedAt: string;
            /** @description Null for one that is imported or discarded. */
            preview: {
                /** @description Name of the sheet; null for a file without sheets. */
                sheet: string | null;
                headerRow: number;
                columns: components["schemas"]["ReadColumn"][];
                /** @description What an unknown heading can stand for: every column that no heading names. */
                choices: components["schemas"]["BookColumn"][];
                /** @description Columns that every book has and nothing is read as yet: map a heading to each. */
                missing: components["schemas"]["BookColumn"][];
                /** @description Who confirmed how these headings are read, where it is as last time. */
                keptBy: {
                    name: string;
                    /** Format: date-time */
                    at: string;
                } | null;
                /** @description Null while columns are missing. */
                counts: components["schemas"]["ImportCounts"] | null;
                /** @description Of all rows; each refuses the deal of its row. */
                errors: number;
                warnings: number;
                /** @description The first ones; `counts` has all, of each kind. */
                new: components["schemas"]["ImportedDeal"][];
                changed: components["schemas"]["ImportedDeal"][];
                refused: components["schemas"]["ImportedDeal"][];
                /** @description The first ones. */
                refusedRows: components["schemas"]["RefusedRow"][];
                /** @description What you put in the place of cells; the file stays as it is. */
                corrected: {
                    /** @description Its name in the sheet: `C7`. */
                    at: string;
                    column: components["schemas"]["BookColumn"] | null;
                    heading: string;
                    value: string;
                    was: string;
                }[];
                /** @description What is accepted and read otherwise than it may be meant; the first ones. */
                remarks: {
                    row: number;
                    column: string;
                    message: string;
                }[];
            } | null;
            /** @description Rows that are imported. */
            progress: {
                done: number;
                total: number;
            } | null;
            /** @description What the import did, or that it stopped before its end: what it had done is kept. */
            result: ({
                counts: components["schemas"]["ImportCounts"];
                /** @description People who are told that you named them. */
                told: number;
                /** @description Ids of the first deals of each kind. */
                deals: {
                    new: string[];
                    changed: string[];
                };
                /** @description The first deals that were refused, and why; left out where that was not kept. */
                refused?: components["schemas"]["ImportedDeal"][];
            } | {
                /** @constant */
                stopped: true;
            }) | null;
        };
        ReadColumn: {
            /** @description Its name in the sheet: `C`. */
            at: string;
            heading: string;
            /**
             * @description `known`: by its heading; `mapped`: as you said; `as-last-time`: as was confirmed for these headings; `left-out`: as was said; `unknown`: not read.
             * @enum {string}
             */
            readAs: "known" | "mapped" | "as-last-time" | "left-out" | "unknown";
            column: components["schemas"]["BookColumn"] | null;
            /** @description Three of its values. */
            samples: string[];
            /** @description What an unknown one seems to be, by name and content. */
            guess: components["schemas"]["BookColumn"] | null;
        };
        /** @description Deals by what becomes of each. */
        ImportCounts: {
            new: number;
            changed: number;
            unchanged: number;
            refused: number;
        };
        ImportedDeal: {
            dealId: string;
            /** @description In words; of a refused deal, why. */
            changes: string[];
        };
        RefusedRow: {
            row: number;
            /** @description What is wrong with the row as a whole. */
            why: string[];
            /** @description None for a row that can not be split into cells. */
            cells: {
                /** @description Its name in the sheet: `C7`. */
                at: string;
                column: components["schemas"]["BookColumn"] | null;
                heading: string;
                value: string;
                /** @description Why it is refused; empty for a cell that is not. */
                why: string[];
            }[];
        };
        DealLetter: {
            /**
             * @description The name of a letter.
             * @enum {string}
             */
            template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
            /** @description Its name in words: `customer e-mail`. */
            name: string;
            /**
             * @description Whether it can be written now.
             * @enum {string}
             */
            state: "ready" | "missing" | "nothing-to-ask";
            /** @description Why it can not be written; empty where it can. */
            lines: string[];
            to: {
                /** @description Empty when it is not known. */
                name: string;
                address: string;
            } | null;
            /** @description How many people and roles it asks about. */
            asks: number;
            /** @description Your newest draft of it. */
            mine: components["schemas"]["DraftOfDeal"] | null;
            /** @description The drafts of others. */
            others: components["schemas"]["DraftOfDeal"][];
        };
        DraftOfDeal: {
            /** @enum {string} */
            state: "making" | "drafted" | "edited" | "sent" | "replied" | "deleted" | "failed";
            stateText: string;
            times: components["schemas"]["DraftMoment"][];
            /** @description Name of its sender. */
            by: string;
            /** @description Opens it in Outlook; null where that is not known. */
            webLink: string | null;
        };
        LetterPreview: {
            dealId: string;
            customer: string;
            /**
             * @description The name of a letter.
             * @enum {string}
             */
            template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
            /** @description Its name in words: `customer e-mail`. */
            name: string;
            /** @enum {string} */
            state: "ready" | "missing" | "nothing-to-ask";
            /** @description Why there is no letter, in a few words; null where there is one. */
            title: string | null;
            /** @description What to know before anything is made, or why there is no letter. */
            notices: string[];
            letter: {
                to: {
                    /** @description Empty when it is not known. */
                    name: string;
                    address: string;
                }[];
                cc: {
                    /** @description Empty when it is not known. */
                    name: string;
                    address: string;
                }[];
                subject: string;
                /** @description As it goes into the draft. What people typed is escaped in it; show it in a frame without scripts, or its text. */
                html: string;
                text: string;
                /** @description Whom it asks about, and why. */
                asks: {
                    roles: string[];
                    email: string | null;
                    why: string[];
                }[];
                /** @description What it asks about the whole deal. */
                points: string[];
            } | null;
            /** @description The language that the letter is written in; null without a letter. */
            language: components["schemas"]["LanguageOfLetter"] | null;
            /** @description Every language that it can be written in. */
            languages: components["schemas"]["LetterLanguage"][];
            /** @description Everybody on the deal whom it may go to. */
            recipients: components["schemas"]["LetterRecipient"][];
            /** @description Chosen addresses that are no longer on the deal, and were left out. */
            gone: string[];
            /** @description Your draft of it, and what creating one does to that. */
            before: {
                /** @enum {string} */
                state: "making" | "drafted" | "edited" | "sent" | "replied" | "deleted" | "failed";
                stateText: string;
                times: components["schemas"]["DraftMoment"][];
                /** @description Name of its sender. */
                by: string;
                /** @description Opens it in Outlook; null where that is not known. */
                webLink: string | null;
                effect: string;
            } | null;
            /** @description The ETag that a draft of it is created with. */
            previewVersion: string | null;
        };
        LanguageOfLetter: {
            /** @enum {string} */
            tag: "en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja";
            /** @description In English: `Japanese`. */
            name: string;
            /**
             * @description What has told it.
             * @enum {string}
             */
            why: "chosen" | "kept" | "country" | "answer" | "sender" | "default";
            /** @description The customer or partner for whom it is kept. */
            keptFor: string | null;
            /** @description In words: `In Japanese, kept for Contoso`; empty for plain English. */
            text: string;
        };
        LetterLanguage: {
            /** @enum {string} */
            tag: "en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja";
            /** @description In English: `Japanese`. */
            name: string;
        };
        LetterRecipient: {
            /** @description Empty when it is not known. */
            name: string;
            address: string;
            /** @description Their position on the deal: `partner contact`. */
            who: string;
        };
        DraftResult: {
            /**
             * @description What came of it. `edited`, `over`: your draft was left alone; `under-way`: another request makes it; `failed`: see `mayHaveHappened`.
             * @enum {string}
             */
            kind: "drafted" | "filed" | "edited" | "over" | "under-way" | "failed";
            /** @description How it came to be there, if it is `drafted`. */
            how: ("created" | "found" | "updated" | "unchanged") | null;
            title: string;
            /** @description What to know and to do. */
            lines: string[];
            /** @description When an earlier draft was edited or sent. */
            times: components["schemas"]["DraftMoment"][];
            /** @description Opens the draft in Outlook. */
            webLink: string | null;
            /** @description In local mode, the page of the file. */
            page: string | null;
            /** @description If `over`: state it as `freshAfter` for a fresh draft beside the one that was sent or deleted. */
            generation: number | null;
            /** @description Whether Outlook may have made the draft although it failed. */
            mayHaveHappened: boolean;
        };
        OwnDraft: {
            id: string;
            dealId: string;
            customer: string;
            template: string;
            /** @description The letter in words: `customer e-mail`. */
            name: string;
            /** @enum {string} */
            state: "making" | "drafted" | "edited" | "sent" | "replied" | "deleted" | "failed" | "filed";
            stateText: string;
            times: components["schemas"]["DraftMoment"][];
            /** @description The recipients of a sent letter, or of a file. */
            to: string[];
            /** @description Of a sent letter, or of a file. */
            subject: string | null;
            webLink: string | null;
            /** @description In local mode, the page of the file. */
            page: string | null;
            /** @description When the last answer to it was received. */
            answeredAt: string | null;
            /** @description Contacts that its answers propose and nobody has decided about. */
            proposals: number;
        };
        BatchPlan: {
            template: string;
            name: string;
            /** @description Deals that get a draft, and whether it takes the place of one of yours. */
            ready: {
                dealId: string;
                customer: string;
                to: {
                    /** @description Empty when it is not known. */
                    name: string;
                    address: string;
                };
                replaces: boolean;
            }[];
            /** @description Deals whose draft is left as it is. */
            left: {
                dealId: string;
                customer: string;
                why: string;
            }[];
            skipped: {
                dealId: string;
                customer: string;
                why: string;
            }[];
            /** @description Ids of deals that there are not, or that you may not see. */
            absent: string[];
            /** @description The ETag that the batch is started with. */
            planVersion: string;
        };
        Batch: {
            /** Format: uuid */
            id: string;
            template: string;
            /** @description The letter in words: `customer e-mail`. */
            name: string;
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            /** @description Whether drafts are being made at present. */
            isUnderWay: boolean;
            counts: {
                drafted: number;
                kept: number;
                skipped: number;
                failed: number;
                waiting: number;
            };
            total: number;
            madeAt: string;
            /** @description When it last changed. */
            lastAt: string;
            /** @description Why it waits to be resumed; empty if it does not. */
            lines: string[];
            deals: {
                dealId: string;
                /** @description Null of a deal that you may not see any more. */
                customer: string | null;
                /** @description Null while it waits. `kept`: your draft was left as it is. */
                outcome: ("drafted" | "kept" | "skipped" | "failed") | null;
                outcomeText: string;
                reasonText: string | null;
            }[];
        };
        BatchSummary: {
            /** Format: uuid */
            id: string;
            template: string;
            /** @description The letter in words: `customer e-mail`. */
            name: string;
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            /** @description Whether drafts are being made at present. */
            isUnderWay: boolean;
            counts: {
                drafted: number;
                kept: number;
                skipped: number;
                failed: number;
                waiting: number;
            };
            total: number;
            madeAt: string;
            /** @description When it last changed. */
            lastAt: string;
            /** @description Why it waits to be resumed; empty if it does not. */
            lines: string[];
        };
        DealReplies: {
            dealId: string;
            customer: string;
            /** @description Undecided, those of the newest answer first. */
            proposals: components["schemas"]["Proposal"][];
            followUp: {
                /** @description That a reminder is due, in words. */
                text: string;
                letter: components["schemas"]["LetterTitle"];
            } | null;
        };
        Proposal: {
            id: number;
            /**
             * @description What the answer asks for: a contact more, one in the place of another, or one less.
             * @enum {string}
             */
            kind: "add" | "replace" | "remove";
            /** @description That in words: `Online Administrator, in the place of Bob Ray`. */
            what: string;
            /** @description The address of the contact whom it replaces; null for nobody. */
            whom: string | null;
            /** @description Whom it can replace instead. */
            among: {
                name: string | null;
                email: string;
            }[];
            /** @description Whether the role, or whom it replaces, has to be chosen. */
            isOpen: boolean;
            /** @description The deal before and after, in words; null where that depends on a choice. */
            change: {
                before: string;
                after: string;
                missing: string;
            } | null;
            /** @description Null when the answer names none: who accepts it chooses one. */
            role: ("notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager") | null;
            /** @description The roles to choose from. */
            roles: {
                /** @enum {string} */
                id: "notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager";
                name: string;
            }[];
            name: string | null;
            /** @description Who comes; of `remove`, who goes. */
            email: string;
            /** @description The line of the answer that it stands in. */
            foundIn: string;
            /** @description Who wrote the answer. */
            from: string;
            receivedAt: string;
        };
        ProposalsDecided: {
            /** @description What was done, in words. */
            notice: string;
            /** @description The proposals that it decided, by which that is undone. */
            decided: number[];
            /** @description How many proposals of the deal are still undecided. */
            left: number;
        };
        TemplateFile: {
            path: string;
            /** @description Whether the organisation's own file is in use. */
            isOwn: boolean;
            /** @description What was wrong with its own file, so that the built-in one is in use. */
            refused: components["schemas"]["TemplateRefusal"][];
        };
        TemplateRefusal: {
            file: string;
            /** @description Counted from 1; 1 for a problem with the whole file. */
            line: number;
            reason: string;
        };
        Alert: {
            id: number;
            dealId: string;
            customer: string;
            /** @description Whether you may see the deal itself; a backup, or who has taken it over, is only told of it. */
            maySee: boolean;
            /** @description By which of your addresses the deal knows you. */
            person: string;
            /** @enum {string} */
            kind: "escalated" | "at-risk" | "risk-rose" | "days-left" | "ready";
            /** @description What the alert says, as a sentence. */
            happened: string;
            /**
             * @description As the alert says it.
             * @enum {string}
             */
            verdict: "blocked" | "unverified" | "ready";
            /** @enum {string} */
            risk: "none" | "low" | "medium" | "high" | "critical";
            daysLeft: number | null;
            targetDay: string | null;
            reasons: {
                /** @enum {string} */
                severity: "blocker" | "warning" | "info";
                title: string;
                remedy: string | null;
            }[];
            /** @description How the deal stands now, where that is different. */
            since: string | null;
            /** @enum {string} */
            state: "sent" | "sending" | "waits" | "suppressed" | "cancelled" | "parked" | "in-doubt";
            /** @description What became of the alert, as a sentence. */
            became: string;
            /** @description When it was sent or settled, or will be sent. */
            at: string | null;
            zone: string;
            inForce: {
                acknowledged: components["schemas"]["DoneAlertAct"] | null;
                snoozed: components["schemas"]["DoneAlertAct"] | null;
                muted: components["schemas"]["DoneAlertAct"] | null;
                handedOver: components["schemas"]["DoneAlertAct"] | null;
            };
            /** @description What was done about it, the oldest first. */
            acts: string[];
            /** @description What may be done now. */
            offered: ("acknowledge" | "unacknowledge" | "wake" | "mute" | "unmute" | "take-back" | "snooze" | "hand-over")[];
        };
        DoneAlertAct: {
            /** @description What was done, by whom and when. */
            text: string;
            by: string;
            at: string;
            /** @description The end of a snooze. */
            until: string | null;
            /** @description Of a snooze. */
            reason: string | null;
            /** @description Of a hand-over: the address of the colleague. */
            to: string | null;
        };
        DealAlerts: {
            dealId: string;
            /** @description The address of the person whose alerts they are. */
            person: string;
            /** @description Their time zone. */
            zone: string;
            /** @description When they were last sent an alert; null for never. */
            sentAt: string | null;
            inForce: {
                acknowledged: components["schemas"]["DoneAlertAct"] | null;
                snoozed: components["schemas"]["DoneAlertAct"] | null;
                muted: components["schemas"]["DoneAlertAct"] | null;
                handedOver: components["schemas"]["DoneAlertAct"] | null;
            };
            /** @description What was done about it, the oldest first. */
            acts: string[];
            /** @description What may be done now. */
            offered: ("acknowledge" | "unacknowledge" | "wake" | "mute" | "unmute" | "take-back" | "snooze" | "hand-over")[];
        };
        AlertSettings: {
            /** @description The alerts are for the deals that name it as PDM or AE. */
            address: string;
            form: components["schemas"]["AlertSettingsForm"];
            /** @description When they were saved last; null while nothing is set. */
            changedAt: string | null;
            /** @description What counts where nothing is set. `restDays`: ISO weekdays without a digest. */
            organisation: {
                digestAt: string;
                zone: string;
                quiet: {
                    from: string;
                    to: string;
                } | null;
                restDays: number[];
            };
            /** @description The time zone that your Teams states; it counts before the organisation's where you set none. */
            clientZone: string | null;
            /** @description Time zones to choose from; any other can be typed. */
            zones: string[];
            programs: {
                id: string;
                name: string;
            }[];
            risks: ("low" | "medium" | "high" | "critical")[];
            /** @description Whether the bot has a chat with you in which it can tell you. */
            reach: {
                /** @enum {string} */
                kind: "known" | "gone" | "unknown";
                at: string | null;
            };
            /** @description How many alerts wait to be sent to you. */
            waiting: number;
            next: string | null;
            /** @description Who stopped all alerts; null while they are sent. */
            stopped: {
                by: string;
                at: string;
            } | null;
            remarks: string[];
        };
        AlertsAtWork: {
            isStopped: boolean;
            /** @description Who stopped or resumed alerts last. */
            lastSwitch: {
                isStopped: boolean;
                by: string;
                at: string;
            } | null;
            counts: {
                /** @enum {string} */
                state: "pending" | "sending" | "sent" | "in_doubt" | "parked" | "cancelled" | "suppressed";
                alerts: number;
            }[];
            oldestWaiting: {
                dealId: string;
                to: string;
                enteredAt: string;
                dueAt: string;
                /** @description Why sending it failed; null when it was not tried. */
                reason: string | null;
            } | null;
            lastScan: {
                at: string;
                judged: number;
                entered: number;
            } | null;
            /** @description Messages in doubt, which may have arrived or not, and parked ones, which did not. */
            toSettle: {
                delivery: string;
                /** @enum {string} */
                state: "in_doubt" | "parked";
                to: string;
                dealIds: string[];
                reason: string | null;
                lateWord: string | null;
            }[];
        };
        LedgerEntry: {
            id: number;
            dealId: string;
            customer: string;
            /** @description The address of the reader, or `channel` and the id of the conversation. */
            to: string;
            /** @enum {string} */
            kind: "escalated" | "at-risk" | "risk-rose" | "days-left" | "ready";
            /** @description The kind in words. */
            what: string;
            /** @enum {string} */
            risk: "none" | "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "in_doubt" | "parked" | "cancelled" | "suppressed";
            /** @description Whether it is sent at once, and not in a digest. */
            atOnce: boolean;
            enteredAt: string;
            dueAt: string;
            /** @description When it was last tried to be sent. */
            begunAt: string | null;
            settledAt: string | null;
            attempts: number;
            reason: string | null;
            /** @description What was heard too late to be noted. */
            lateWord: string | null;
            /** @description The message it was sent in. */
            delivery: string | null;
        };
        /** @description An error, as RFC 9457 has it. */
        Problem: {
            /** @description What kind of problem it is: `/api/v1/docs#problem-<code>`. */
            type: string;
            /** @description The same as one word, such as `no-such-deal`. */
            code: string;
            title: string;
            status: number;
            /** @description What is wrong and what can be done, for a person. */
            detail: string;
            /** @description Stands in the log beside the failure, where it is one of ours. */
            reference?: string;
            /** @description The parts of the request that are wrong. */
            errors?: {
                pointer: string;
                detail: string;
            }[];
            /** @description With 412: what has changed since the version that the request was made for. */
            changes?: string[];
            /** @description With 412: the ETag as it is now. */
            current?: string;
            /** @description With `sign-in-needed`: where the person signs in; null where Teams has to ask. */
            signInLink?: string | null;
            /** @description With `to-confirm`, where the body confirms by a word: what it states as `confirm` to have it done all the same. */
            confirm?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and what they may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description Words of the id, the customer or its domains, as far as they are typed. */
                q?: string;
                verdict?: ("blocked" | "unverified" | "ready")[] | ("blocked" | "unverified" | "ready");
                risk?: ("none" | "low" | "medium" | "high" | "critical")[] | ("none" | "low" | "medium" | "high" | "critical");
                /** @description Who has to do something next. */
                waiting?: ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody")[] | ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody");
                /** @description Codes of findings, of which a deal has one. */
                finding?: ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed")[] | ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed");
                stage?: ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled")[] | ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled");
                program?: string[] | string;
                transaction?: ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none")[] | ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none");
                submission?: ("vlc-package" | "manual-form")[] | ("vlc-package" | "manual-form");
                cloud?: ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown")[] | ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown");
                /** @description Those on which a colleague named you and which you have neither taken nor declined; they are in no list without this filter. */
                named?: "open"[] | "open";
                /** @description The close date, else the effective date: `2026-06-01..2026-06-30`, or `none`. */
                due?: "none" | string;
                /** @description Days left to that date: `0..30`, or `..-1` for those past. */
                daysLeft?: string;
                /** @description US dollars: `100000..`. */
                value?: string;
                /** @description A part of the text, in any case. */
                deal?: string;
                /** @description A part of the text, in any case. */
                customer?: string;
                /** @description A part of the text, in any case. */
                partner?: string;
                /** @description A part of the text, in any case. */
                country?: string;
                /** @description A part of the text, in any case. */
                pcn?: string;
                /** @description A part of the text, in any case. */
                agreement?: string;
                /** @description A part of the text, in any case. */
                package?: string;
                /** @description A part of the text, in any case. */
                ae?: string;
                /** @description A part of the text, in any case. */
                ce?: string;
                /** @description A part of the text, in any case. */
                pdm?: string;
                /** @description Columns with commas between, `-` before one to turn it round; left out, `-risk,due`. */
                sort?: string;
                group?: "verdict" | "risk" | "waiting" | "month" | "stage" | "program" | "transaction" | "submission" | "cloud" | "country" | "partner" | "customer" | "ae" | "ce" | "pdm";
                /** @description Keys of groups whose deals are left out of the list; empty for the group without a key. */
                folded?: string[] | string;
                /** @description `next` of the page before, of the same question. */
                cursor?: string;
                /** @description Most deals of the page, 1 to 200; left out, 100. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deals that you may see, in pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDeal"][];
                        /** @description The `cursor` of the page that follows; null after the last. */
                        next: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countDeals: {
        parameters: {
            query?: {
                /** @description Words of the id, the customer or its domains, as far as they are typed. */
                q?: string;
                verdict?: ("blocked" | "unverified" | "ready")[] | ("blocked" | "unverified" | "ready");
                risk?: ("none" | "low" | "medium" | "high" | "critical")[] | ("none" | "low" | "medium" | "high" | "critical");
                /** @description Who has to do something next. */
                waiting?: ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody")[] | ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody");
                /** @description Codes of findings, of which a deal has one. */
                finding?: ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed")[] | ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed");
                stage?: ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled")[] | ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled");
                program?: string[] | string;
                transaction?: ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none")[] | ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none");
                submission?: ("vlc-package" | "manual-form")[] | ("vlc-package" | "manual-form");
                cloud?: ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown")[] | ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown");
                /** @description Those on which a colleague named you and which you have neither taken nor declined; they are in no list without this filter. */
                named?: "open"[] | "open";
                /** @description The close date, else the effective date: `2026-06-01..2026-06-30`, or `none`. */
                due?: "none" | string;
                /** @description Days left to that date: `0..30`, or `..-1` for those past. */
                daysLeft?: string;
                /** @description US dollars: `100000..`. */
                value?: string;
                /** @description A part of the text, in any case. */
                deal?: string;
                /** @description A part of the text, in any case. */
                customer?: string;
                /** @description A part of the text, in any case. */
                partner?: string;
                /** @description A part of the text, in any case. */
                country?: string;
                /** @description A part of the text, in any case. */
                pcn?: string;
                /** @description A part of the text, in any case. */
                agreement?: string;
                /** @description A part of the text, in any case. */
                package?: string;
                /** @description A part of the text, in any case. */
                ae?: string;
                /** @description A part of the text, in any case. */
                ce?: string;
                /** @description A part of the text, in any case. */
                pdm?: string;
                /** @description Columns with commas between, `-` before one to turn it round; left out, `-risk,due`. */
                sort?: string;
                group?: "verdict" | "risk" | "waiting" | "month" | "stage" | "program" | "transaction" | "submission" | "cloud" | "country" | "partner" | "customer" | "ae" | "ce" | "pdm";
                /** @description Keys of groups whose deals are left out of the list; empty for the group without a key. */
                folded?: string[] | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many deals the list has, by verdict, risk and group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The UTC day as of which the deals are judged. */
                        asOf: string;
                        /** @description All that the filters leave. */
                        all: components["schemas"]["Tally"];
                        byVerdict: {
                            blocked: components["schemas"]["Tally"];
                            unverified: components["schemas"]["Tally"];
                            ready: components["schemas"]["Tally"];
                        };
                        byRisk: {
                            none: components["schemas"]["Tally"];
                            low: components["schemas"]["Tally"];
                            medium: components["schemas"]["Tally"];
                            high: components["schemas"]["Tally"];
                            critical: components["schemas"]["Tally"];
                        };
                        /** @description Those that are not judged yet as they are today. Filters of what deals are judged leave them out. */
                        notJudged: components["schemas"]["Tally"];
                        /** @description Whether the counts may not know some changes of the book yet, as for a while after a large import. */
                        changesWaiting: boolean;
                        groups: {
                            deals: number;
                            /** @description The sum of the values that are stated, in US dollars; null where none is. */
                            valueUsd: number | null;
                            /** @description How many state no value. */
                            unvalued: number;
                            /** @description What the group is folded by; null for what is not stated. */
                            key: string | null;
                            label: string | null;
                        }[];
                        moreGroups: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDeals: {
        parameters: {
            query?: {
                /** @description Words of the id, the customer or its domains, as far as they are typed. */
                q?: string;
                verdict?: ("blocked" | "unverified" | "ready")[] | ("blocked" | "unverified" | "ready");
                risk?: ("none" | "low" | "medium" | "high" | "critical")[] | ("none" | "low" | "medium" | "high" | "critical");
                /** @description Who has to do something next. */
                waiting?: ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody")[] | ("team-letter" | "team-draft" | "team-reply" | "customer" | "partner" | "nobody");
                /** @description Codes of findings, of which a deal has one. */
                finding?: ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed")[] | ("address-malformed" | "personal-account" | "no-wsa" | "rejected-unexplained" | "wrong-cloud" | "not-validated" | "evidence-stale" | "evidence-conflict" | "tenant-not-found" | "cloud-mismatch-likely" | "cloud-unconfirmed" | "sign-in-only" | "role-mailbox" | "possible-typo" | "domain-differs" | "disposable-domain" | "role-missing" | "retired-role" | "online-admin-ambiguous" | "scope-unknown" | "separate-pcn-required" | "cross-cloud-lead" | "air-gapped-manual" | "manual-form-paused" | "on-hold" | "osm-aosg-conflict" | "single-vl-admin" | "cocp-due" | "cocp-expired" | "quarter-close" | "program-not-listed");
                stage?: ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled")[] | ("open" | "submitted" | "on-hold" | "activated" | "closed" | "cancelled");
                program?: string[] | string;
                transaction?: ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none")[] | ("new" | "renewal" | "extension" | "amendment" | "cicr" | "cocp" | "none");
                submission?: ("vlc-package" | "manual-form")[] | ("vlc-package" | "manual-form");
                cloud?: ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown")[] | ("commercial" | "commercial-gcc" | "gcc" | "gcc-high" | "dod" | "azure-secret" | "azure-top-secret" | "unknown");
                /** @description Those on which a colleague named you and which you have neither taken nor declined; they are in no list without this filter. */
                named?: "open"[] | "open";
                /** @description The close date, else the effective date: `2026-06-01..2026-06-30`, or `none`. */
                due?: "none" | string;
                /** @description Days left to that date: `0..30`, or `..-1` for those past. */
                daysLeft?: string;
                /** @description US dollars: `100000..`. */
                value?: string;
                /** @description A part of the text, in any case. */
                deal?: string;
                /** @description A part of the text, in any case. */
                customer?: string;
                /** @description A part of the text, in any case. */
                partner?: string;
                /** @description A part of the text, in any case. */
                country?: string;
                /** @description A part of the text, in any case. */
                pcn?: string;
                /** @description A part of the text, in any case. */
                agreement?: string;
                /** @description A part of the text, in any case. */
                package?: string;
                /** @description A part of the text, in any case. */
                ae?: string;
                /** @description A part of the text, in any case. */
                ce?: string;
                /** @description A part of the text, in any case. */
                pdm?: string;
                /** @description Columns with commas between, `-` before one to turn it round; left out, `-risk,due`. */
                sort?: string;
                group?: "verdict" | "risk" | "waiting" | "month" | "stage" | "program" | "transaction" | "submission" | "cloud" | "country" | "partner" | "customer" | "ae" | "ce" | "pdm";
                /** @description Keys of groups whose deals are left out of the list; empty for the group without a key. */
                folded?: string[] | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dealChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The values that filters of the list take, in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        verdict: {
                            value: string;
                            label: string;
                        }[];
                        risk: {
                            value: string;
                            label: string;
                        }[];
                        waiting: {
                            value: string;
                            label: string;
                        }[];
                        finding: {
                            value: string;
                            label: string;
                        }[];
                        stage: {
                            value: string;
                            label: string;
                        }[];
                        program: {
                            value: string;
                            label: string;
                        }[];
                        transaction: {
                            value: string;
                            label: string;
                        }[];
                        submission: {
                            value: string;
                            label: string;
                        }[];
                        cloud: {
                            value: string;
                            label: string;
                        }[];
                        named: {
                            value: string;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignDeals: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dealIds: string[];
                    ae?: string | null;
                    ce?: string | null;
                    pdm?: string | null;
                };
            };
        };
        responses: {
            /** @description Put an AE, CE or PDM on many deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedDeals"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    edits: {
                        dealId: string;
                        edit: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Undo changes of many deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedDeals"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNamings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deals on which colleagues named you, and which you have not answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who named you last first, as many as a card of chat has. */
                        namers: {
                            /** @description Who named you, for `POST /namings/take` and `/namings/decline`. */
                            by: string;
                            name: string;
                            address: string | null;
                            deals: number;
                            /** @description The first of them. */
                            dealIds: string[];
                            positions: ("ae" | "ce" | "pdm")[];
                        }[];
                        /** @description On how many deals these named you, each counted once. */
                        deals: number;
                        /** @description How many more people named you. */
                        more: number;
                        /** @description To be sent with an answer, which is to what was told by then. */
                        told: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeNamings: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `by` of those who named you. */
                    by: string[];
                    /**
                     * Format: date-time
                     * @description `told` of what you were shown: what came later stays open.
                     */
                    told: string;
                };
            };
        };
        responses: {
            /** @description Takes the deals on which these people named you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The deals that were answered; none where nothing was open any more. */
                        dealIds: string[];
                        /** @description For `POST /namings/undo`. */
                        decisions: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineNamings: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `by` of those who named you. */
                    by: string[];
                    /**
                     * Format: date-time
                     * @description `told` of what you were shown: what came later stays open.
                     */
                    told: string;
                };
            };
        };
        responses: {
            /** @description Declines the deals on which these people named you: you are not asked again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The deals that were answered; none where nothing was open any more. */
                        dealIds: string[];
                        /** @description For `POST /namings/undo`. */
                        decisions: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoNamings: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decisions: string[];
                };
            };
        };
        responses: {
            /** @description Takes back how you answered: as far as the deals still name you, they are open again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dealIds: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views of the deals that you have saved, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                        next: null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description The query of the page's address, without `?`: it holds the whole view. */
                    query: string;
                };
            };
        };
        responses: {
            /** @description Saves a view under a name */
            201: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceView: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description The query of the page's address, without `?`: it holds the whole view. */
                    query: string;
                };
            };
        };
        responses: {
            /** @description Replaces the name and the content of a view */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deletes a view */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeal: {
        parameters: {
            query?: {
                /** @description Whether it is open already, and only brought up to date. */
                again?: string;
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a deal stands: verdict, contacts on two axes, findings, next steps */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editDeal: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealFields"];
            };
        };
        responses: {
            /** @description Change the days, the team or the stage of a deal */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoDealEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
                edit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo a change of a deal */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
                /** @description Only of these kinds; left out, of all. */
                kind?: ("verdict" | "alert" | "reply" | "draft" | "evidence" | "change") | ("verdict" | "alert" | "reply" | "draft" | "evidence" | "change")[];
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to a deal, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealTimeline"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Add a contact to a deal */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceContact: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
                role: "notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager";
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Put another contact in the place of one, or rename it */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
                role: "notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager";
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a contact from a deal */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known about each address of a deal, and which checks can be recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealEvidence"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordedCheck"];
            };
        };
        responses: {
            /** @description Record what you checked at Microsoft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOutcome"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo a check that you recorded, for every deal that it told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckUndone"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeskDeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deals of which you are the desk of the partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeskDeal"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeskDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A deal as the desk of its partner sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDeal"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDesks: {
        parameters: {
            query?: {
                dealId?: string;
                partner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was added to the desk of a deal, or of a partner; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeskEntry"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeskEntry"];
            };
        };
        responses: {
            /** @description Add an address to the desk of a deal, or of a partner and so of all its deals; for admins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskChange"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an address from a desk; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskChange"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                desk: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a removed address back on its desk; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskChange"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card of a deal, as in chat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pressButton: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Press"];
            };
        };
        responses: {
            /** @description Press a button of a card, as in chat */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardAnswer"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                /** @description Deals you have taken, or all you may see; left out, yours if you have any. */
                whose?: "mine" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed since you last looked, what to do next, and how the quarter stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seeToday: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description The `until` of what was shown; one to come counts as now.
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Notes that you have looked: what changed until then is no news any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForecast: {
        parameters: {
            query?: {
                /** @description Which deals, as it is typed after `forecast` in chat: `in june`, `EA`, `my deals`. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which deals slip if nothing changes, and how sure that is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchGuidance: {
        parameters: {
            query?: {
                /** @description The question. */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answers a question about the guidance, with citations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guidance"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuidance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One answer of the guidance, with citations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidanceEntry"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellNotAsked: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The question as it was asked. */
                    query: string;
                    /** @description The id of the answer that was shown. */
                    entry: string;
                };
            };
        };
        responses: {
            /** @description Says that an answer is not what was asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The id by which it is taken back. */
                        question: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeNotAskedBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes back that an answer is not what was asked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your files that wait for your word, or are being imported */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "waiting" | "importing" | "imported" | "discarded";
                            /** Format: date-time */
                            changedAt: string;
                            /** @description Rows that are imported. */
                            progress: {
                                done: number;
                                total: number;
                            } | null;
                            /** @description Null while columns are missing. */
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImport: {
        parameters: {
            query: {
                /** @description The name of the file. */
                name: string;
            };
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Upload a book (CSV or XLSX), which is previewed */
            201: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the import of a file would do, does or did */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forget a file that waits */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mapImport: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    headings: {
                        heading: string;
                        /** @description Null for one that is left out. */
                        column: components["schemas"]["BookColumn"] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Say what the unknown headings of a file stand for */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mendImport: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells: {
                        /** @description The name of the cell in the sheet: `C7`. */
                        at: string;
                        /** @description Null for what the file has there. */
                        value: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Put values in the place of cells of refused rows */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Import a file as it was previewed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letters about a deal, and the drafts of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letters: components["schemas"]["DealLetter"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
                /** @description The name of a letter. */
                template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Address of the recipient, of those on the deal; empty for the one that the deal names.
                     * @default
                     */
                    to?: string;
                    /**
                     * @description Addresses of copies.
                     * @default []
                     */
                    cc?: string[];
                    /**
                     * @description A personal note, at the top of the letter.
                     * @default
                     */
                    note?: string;
                    /** @description The language to write it in; left out, the one kept for whom it goes to, or else that of their country, of their last answer, or yours. A draft keeps the stated one. */
                    language?: ("en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja") | null;
                };
            };
        };
        responses: {
            /** @description A letter about a deal as it would be now, to be looked through */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letterFile: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
                /** @description The name of a letter. */
                template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Address of the recipient, of those on the deal; empty for the one that the deal names.
                     * @default
                     */
                    to?: string;
                    /**
                     * @description Addresses of copies.
                     * @default []
                     */
                    cc?: string[];
                    /**
                     * @description A personal note, at the top of the letter.
                     * @default
                     */
                    note?: string;
                    /** @description The language to write it in; left out, the one kept for whom it goes to, or else that of their country, of their last answer, or yours. A draft keeps the stated one. */
                    language?: ("en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja") | null;
                };
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The name of a letter.
                     * @enum {string}
                     */
                    template: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up";
                    /**
                     * @description Address of the recipient, of those on the deal; empty for the one that the deal names.
                     * @default
                     */
                    to?: string;
                    /**
                     * @description Addresses of copies.
                     * @default []
                     */
                    cc?: string[];
                    /**
                     * @description A personal note, at the top of the letter.
                     * @default
                     */
                    note?: string;
                    /** @description The language to write it in; left out, the one kept for whom it goes to, or else that of their country, of their last answer, or yours. A draft keeps the stated one. */
                    language?: ("en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja") | null;
                    freshAfter?: number;
                };
            };
        };
        responses: {
            /** @description Put a letter that was looked through into your Outlook drafts; nothing is ever sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResult"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyDrafts: {
        parameters: {
            query?: {
                /** @description Those that wait for you, that went out, or that are no more. */
                group?: "waiting" | "sent" | "deleted";
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your drafts and what became of them, those begun last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnDraft"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dealIds: string[];
                    /** @enum {string} */
                    template: "partner-action-required" | "customer-action-required" | "customer-it-admin";
                };
            };
        };
        responses: {
            /** @description What drafts for many deals would be made, and for whom; makes none */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPlan"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drafts for many deals that you have asked for, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchSummary"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dealIds: string[];
                    /** @enum {string} */
                    template: "partner-action-required" | "customer-action-required" | "customer-it-admin";
                };
            };
        };
        responses: {
            /** @description Make the drafts of a plan that was looked at */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of each deal of a batch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make no more drafts of a batch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make the drafts of a batch that are still to be made, and none twice */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your deals with contacts to decide about, or a reminder that is due, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DealReplies"][];
                        followUpDays: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealReplies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts that answers about a deal propose, and the reminder that is due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealReplies"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptProposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `role`, `replaces` (an address on the deal; null for nobody): left out, those that the answer names. */
                    chosen: {
                        id: number;
                        /** @default null */
                        role?: ("notices-contact" | "online-administrator" | "online-service-manager" | "bill-to" | "key-viewer" | "license-position-viewer" | "online-admin" | "downloads" | "software-assurance-manager") | null;
                        replaces?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Add, replace or remove contacts as an answer proposes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsDecided"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineProposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: number[];
                };
            };
        };
        responses: {
            /** @description Decline proposed addresses; nothing else changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsDecided"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenProposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: number[];
                };
            };
        };
        responses: {
            /** @description Undo what was decided about proposed addresses: they are open again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalsDecided"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates of letters, in which languages, and what the organisation's own do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the organisation has templates of its own (`WSA_TEMPLATES_DIR`). */
                        hasFolder: boolean;
                        templates: {
                            /** @enum {string} */
                            name: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up" | "alert-digest";
                            title: string;
                            locales: {
                                /** @enum {string} */
                                tag: "en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja";
                                name: string;
                            }[];
                            files: components["schemas"]["TemplateFile"][];
                        }[];
                        /** @description Parts that several templates include, of those that it has touched. */
                        parts: components["schemas"]["TemplateFile"][];
                        /** @description Files without a template, or the folder itself. */
                        refused: components["schemas"]["TemplateRefusal"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewTemplate: {
        parameters: {
            query?: {
                locale?: "en" | "de" | "fr" | "es" | "pt-BR" | "it" | "nl" | "ja";
            };
            header?: never;
            path: {
                name: "partner-action-required" | "customer-action-required" | "customer-it-admin" | "follow-up" | "alert-digest";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A template, filled in for a fictional deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string;
                        /** @description Show it in a frame without scripts, or its text. */
                        html: string;
                        text: string;
                        /** @description Own files that could not be used for this very letter. */
                        refused: components["schemas"]["TemplateRefusal"][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                list?: "open" | "waiting" | "sent" | "not-sent";
                /** @description `next` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your own alerts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                        /** @description The `cursor` of the page that follows; null after the last. */
                        next: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDealAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why you were, or were not, told of a deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dealId: string;
                        customer: string;
                        /** @description How the deal stands. */
                        now: string;
                        /** @description How you stand to its alerts. */
                        standing: string[];
                        /** @description Why none was due to you; empty when one was. */
                        none: string[];
                        /** @description Each alert that was due to you and what became of it, the latest first. */
                        alerts: {
                            title: string;
                            due: string;
                            became: string;
                        }[];
                        /** @description Whether older ones are left out. */
                        hasMore: boolean;
                        /** @description What would make one due. */
                        next: string;
                        scanned: string;
                        /** @description What you may do about them; null where they are sent to others. */
                        mine: components["schemas"]["DealAlerts"] | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAlertsDeal: {
        parameters: {
            query: {
                /** @description A deal id, a customer, or a question, as in chat. */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deals that a text may mean, to ask why you were not told of one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `nearest`: none is called like that; these come nearest.
                         * @enum {string}
                         */
                        kind: "deal" | "choice" | "nearest" | "none";
                        deals: {
                            dealId: string;
                            customer: string;
                            /** @enum {string} */
                            verdict: "blocked" | "unverified" | "ready";
                            /** @enum {string} */
                            risk: "none" | "low" | "medium" | "high" | "critical";
                        }[];
                        hasMore: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnDealAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    act: components["schemas"]["AlertAct"];
                    /** @description The address of the reader whose alerts are meant; left out, you. Of others only admins may. */
                    person?: string;
                };
            };
        };
        responses: {
            /** @description Say that you are on the alerts of a deal, snooze, mute or hand them over, or undo that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "already";
                        said: string;
                        notes: string[];
                        /** @description The act that undoes it; null where none does. */
                        undo: components["schemas"]["AlertAct"] | null;
                        alerts: components["schemas"]["DealAlerts"];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnManyAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acts: {
                        dealId: string;
                        act: components["schemas"]["AlertAct"];
                    }[];
                };
            };
        };
        responses: {
            /** @description The same for several deals, each with its own act, such as the undo of what was done about several */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            dealId: string;
                            /**
                             * @description `failed`: it is not known whether it was done; `not-tried`: it was not begun.
                             * @enum {string}
                             */
                            outcome: "done" | "already" | "refused" | "failed" | "not-tried";
                            /** @description What was done, or why not. */
                            said: string;
                            undo: components["schemas"]["AlertAct"] | null;
                        }[];
                        /** @description How many were done. */
                        done: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snoozeDeals: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dealIds: string[];
                    /** @description The day on which to be told again, `YYYY-MM-DD`: from its beginning where the person is. Or an instant. */
                    until: string;
                    /** @description Why; it is shown with the deal, and may be empty. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Snooze the alerts on several deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            dealId: string;
                            /**
                             * @description `failed`: it is not known whether it was done; `not-tried`: it was not begun.
                             * @enum {string}
                             */
                            outcome: "done" | "already" | "refused" | "failed" | "not-tried";
                            /** @description What was done, or why not. */
                            said: string;
                            undo: components["schemas"]["AlertAct"] | null;
                        }[];
                        /** @description How many were done. */
                        done: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAlertSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When and of what you are told */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettings"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveAlertSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what the write was decided on. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertSettingsForm"];
            };
        };
        responses: {
            /** @description Set when and of what you are told */
            200: {
                headers: {
                    /** @description The version of what is answered. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSettings"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlertSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channels and groups that are told of deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            /** @description What the channel hears of, in words. */
                            about: string;
                            pdm: string | null;
                            program: string | null;
                            /** @enum {string} */
                            minRisk: "none" | "low" | "medium" | "high" | "critical";
                            by: string;
                            since: string;
                            /** @description The id of the conversation in Teams. */
                            conversation: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAlertsAtWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether alerts are sent, how many are in which state, and what an admin has to settle; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsAtWork"];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlertLedger: {
        parameters: {
            query?: {
                /** @description Left out, all but `suppressed`. */
                state?: ("pending" | "sending" | "sent" | "in_doubt" | "parked" | "cancelled" | "suppressed") | ("pending" | "sending" | "sent" | "in_doubt" | "parked" | "cancelled" | "suppressed")[];
                /** @description The address of a reader. */
                to?: string;
                /** @description The id of a deal. */
                deal?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was told, or is to be told, to whom, the latest first; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAlertLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dryRunAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would be told to whom and when, sending nothing; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Deals that a scan would judge. */
                        judged: number;
                        entered: number;
                        /** @description Waiting alerts that it would take back. */
                        cancelled: number;
                        isStopped: boolean;
                        now: string;
                        /** @description By reader, who is told first comes first; 500 at most. */
                        places: {
                            to: string;
                            alerts: number;
                            atOnce: number;
                            /** @description When the first is due; what is past stands for now. */
                            first: string;
                            byKind: {
                                what: string;
                                alerts: number;
                            }[];
                            byRisk: {
                                what: string;
                                alerts: number;
                            }[];
                            /** @description The first of them. */
                            deals: {
                                dealId: string;
                                customer: string;
                                what: string;
                                /** @enum {string} */
                                risk: "none" | "low" | "medium" | "high" | "critical";
                                dueAt: string;
                            }[];
                        }[];
                        morePlaces: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop all alerts; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether it was otherwise before. */
                        isNew: boolean;
                        work: components["schemas"]["AlertsAtWork"];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeAlerts: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let alerts go again; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether it was otherwise before. */
                        isNew: boolean;
                        work: components["schemas"]["AlertsAtWork"];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanAlertsNow: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look at once for alerts that are due; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        judged: number;
                        entered: number;
                        said: string[];
                        work: components["schemas"]["AlertsAtWork"];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleAlertMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each write; the same for a repeat of it. */
                "Idempotency-Key"?: string;
            };
            path: {
                delivery: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Send it again; it has arrived (one in doubt); drop it (a parked one).
                     * @enum {string}
                     */
                    settlement: "again" | "arrived" | "drop";
                };
            };
        };
        responses: {
            /** @description Settle a message that is in doubt or parked; for admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: number;
                        said: string;
                        work: components["schemas"]["AlertsAtWork"];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow what changes, as server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
