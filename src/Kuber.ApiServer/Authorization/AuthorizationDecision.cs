namespace Kuber.ApiServer.Authorization;

/// <summary>What an authoriser says of a request.</summary>
internal enum AuthorizationDecision
{
    /// <summary>It neither allows nor forbids: the next one is asked. Where none allows, the request is refused.</summary>
    NoOpinion,

    /// <summary>The request may go on; no further authoriser is asked.</summary>
    Allow,

    /// <summary>The request is refused; no further authoriser is asked.</summary>
    Deny,
}
