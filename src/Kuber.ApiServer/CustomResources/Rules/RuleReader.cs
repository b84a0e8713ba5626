using Kuber.Api.ApiExtensions.V1;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Reads the rules of definitions while these are validated.</summary>
internal sealed class RuleReader : IRuleReader
{
    private RuleReader()
    {
    }

    /// <summary>The one reader.</summary>
    public static RuleReader Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<RuleReading>? Read(JSONSchemaProps schema, bool isResource)
    {
        var types = RuleSchema.Of(schema, isResource);
        return types.Type is null
            ? null
            : [.. RuleCompiler.Compile(schema.XKubernetesValidations, types).Select(rule =>
                new RuleReading(rule.Problem, rule.MessageProblem, rule.UsesOldSelf, rule.Cost, rule.Message is null ? null : rule.MessageCost, types.MostInRequest))];
    }
}
