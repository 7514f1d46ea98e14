package dev.spotifymcp.web;

import dev.spotifymcp.application.account.Authenticate;
import dev.spotifymcp.application.account.BeginLogin;
import dev.spotifymcp.application.account.CompleteLogin;
import dev.spotifymcp.application.account.Leave;
import dev.spotifymcp.application.account.ManageKeys;
import dev.spotifymcp.application.account.ManageSessions;
import dev.spotifymcp.application.account.ReadStatus;
import dev.spotifymcp.application.account.StaySignedIn;
import dev.spotifymcp.application.dossier.ReadDossier;

/** What the web side lets people do. */
public record WebUseCases(
        Authenticate authenticate,
        BeginLogin beginLogin,
        CompleteLogin completeLogin,
        StaySignedIn staySignedIn,
        ManageKeys manageKeys,
        ManageSessions manageSessions,
        ReadStatus readStatus,
        ReadDossier readDossier,
        Leave leave,
        OAuthUseCases oauth) {}
