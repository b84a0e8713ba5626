using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>The type of <c>variables</c>: the variables of a policy that have been read. It grows while the policy is read.</summary>
internal sealed class VariablesType() : CelObjectType("kubernetes.variables")
{
    private readonly Dictionary<string, CelType> fields = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override CelType? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>A variable has been read.</summary>
    public void Add(string name, CelType type) => fields[name] = type;
}
