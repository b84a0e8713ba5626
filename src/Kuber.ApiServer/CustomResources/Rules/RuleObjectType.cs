using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>The type of an object that a schema describes.</summary>
/// <param name="name">A name that tells it from other parts of the schema.</param>
/// <param name="fields">The fields by their escaped names.</param>
internal sealed class RuleObjectType(string name, IReadOnlyDictionary<string, CelType> fields) : CelObjectType(name)
{
    /// <inheritdoc/>
    /// <remarks>Words that the language keeps for itself, such as <c>namespace</c>, may follow a dot as they are.</remarks>
    public override CelType? Field(string name) =>
        fields.GetValueOrDefault(name) ?? (EscapedNames.IsReserved(name) ? fields.GetValueOrDefault("__" + name + "__") : null);
}
