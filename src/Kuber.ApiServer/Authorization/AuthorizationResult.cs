namespace Kuber.ApiServer.Authorization;

/// <summary>An authoriser's decision and why, for people to read.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Cause">What says why when it is turned into text, which few ask for; null for nothing.</param>
internal readonly record struct AuthorizationResult(AuthorizationDecision Decision, object? Cause = null)
{
    /// <summary>Allowed, without a word.</summary>
    public static readonly AuthorizationResult Allowed = new(AuthorizationDecision.Allow);

    /// <summary>Neither allowed nor forbidden, without a word.</summary>
    public static readonly AuthorizationResult NoOpinion = new(AuthorizationDecision.NoOpinion);

    /// <summary>Whether the request may go on.</summary>
    public bool IsAllowed => Decision == AuthorizationDecision.Allow;

    /// <summary>Why; may be empty.</summary>
    public string Reason => Cause?.ToString() ?? "";

    /// <summary>Neither allowed nor forbidden, and why it is not allowed.</summary>
    public static AuthorizationResult Not(string reason) => new(AuthorizationDecision.NoOpinion, reason.Length == 0 ? null : reason);
}
