namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>What an authorizer said.</summary>
/// <param name="IsAllowed">Whether it allowed; false where it denied and where it had no opinion.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Error">What went wrong; null where nothing did.</param>
public readonly record struct CelDecision(bool IsAllowed, string Reason, string? Error);
