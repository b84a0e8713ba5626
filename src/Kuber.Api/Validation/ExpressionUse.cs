namespace Kuber.Api.Validation;

/// <summary>What an expression of a webhook or an admission policy is for: that says which names it may use and what it gives.</summary>
public enum ExpressionUse
{
    /// <summary>Whether a request is looked at: a truth value. It sees no variables.</summary>
    MatchCondition,

    /// <summary>Whether a request is admitted: a truth value.</summary>
    Validation,

    /// <summary>Why a request is not admitted: a text. It sees no authorizer.</summary>
    Message,

    /// <summary>An entry of the audit log: a text or null.</summary>
    AuditAnnotation,

    /// <summary>A change by apply: an <c>Object</c>.</summary>
    ApplyConfiguration,

    /// <summary>A change by a JSON patch: a list of <c>JSONPatch</c>.</summary>
    JsonPatch,
}
