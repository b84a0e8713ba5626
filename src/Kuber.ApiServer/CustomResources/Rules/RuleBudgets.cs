namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>What rules may cost, in the units of CEL's costs.</summary>
internal static class RuleBudgets
{
    /// <summary>One evaluation of a rule.</summary>
    public const ulong Rule = 1_000_000;

    /// <summary>All evaluations for an object.</summary>
    public const long Object = 10_000_000;

    /// <summary>The bytes of the largest request that bounds are estimated by.</summary>
    public const long RequestBytes = 3 * 1024 * 1024;

    /// <summary>The longest message that an expression may give, in bytes.</summary>
    public const int MessageBytes = 5 * 1024;
}
