namespace Kuber.Api.ApiExtensions.V1;

/// <summary>
/// Reads the rules (CEL) of schemas while definitions are validated. The API server has the language; where nobody gives a reader,
/// rules are not looked into.
/// </summary>
public interface IRuleReader
{
    /// <summary>Reads the rules of a part of a schema, each for itself and in order.</summary>
    /// <param name="schema">The part.</param>
    /// <param name="isResource">Whether its values are whole resources.</param>
    /// <returns>What was read; null where rules cannot see values of the part.</returns>
    IReadOnlyList<RuleReading>? Read(JSONSchemaProps schema, bool isResource);
}
