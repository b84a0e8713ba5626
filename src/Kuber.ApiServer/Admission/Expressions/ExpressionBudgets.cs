namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>What expressions may cost, in the units of CEL's costs.</summary>
internal static class ExpressionBudgets
{
    /// <summary>One expression.</summary>
    public const ulong Expression = 1_000_000;

    /// <summary>All expressions of a policy on a request, for each parameter.</summary>
    public const ulong Policy = 10_000_000;

    /// <summary>All conditions of a webhook or a policy on a request.</summary>
    public const ulong MatchConditions = 2_500_000;
}
