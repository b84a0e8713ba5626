namespace Kuber.Api.Validation;

/// <summary>
/// Reads the expressions (CEL) of webhooks and admission policies while these are validated. The API server has the language; where
/// nobody gives one, expressions are not looked into.
/// </summary>
public interface IExpressionReader
{
    /// <summary>Begins with a policy or a webhook.</summary>
    /// <param name="hasParams">Whether its expressions may use <c>params</c>.</param>
    IExpressionScope Begin(bool hasParams);
}
