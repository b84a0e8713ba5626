using Kuber.Api.Validation;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>Reads expressions while policies and webhooks are validated.</summary>
internal sealed class PolicyLanguage : IExpressionReader
{
    private PolicyLanguage()
    {
    }

    /// <summary>The one reader.</summary>
    public static PolicyLanguage Instance { get; } = new();

    /// <inheritdoc/>
    public IExpressionScope Begin(bool hasParams) => new PolicyScope(hasParams);
}
