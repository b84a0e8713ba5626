namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>Whether conditions hold.</summary>
/// <param name="Holds">Whether they do.</param>
/// <param name="Failure">Why that cannot be told, and the request is to fail for it; null otherwise.</param>
internal readonly record struct MatchOutcome(bool Holds, string? Failure)
{
    /// <summary>They hold.</summary>
    public static MatchOutcome Holding => new(Holds: true, null);

    /// <summary>One does not hold.</summary>
    public static MatchOutcome NotHolding => new(Holds: false, null);
}
