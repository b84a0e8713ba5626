using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A value of which a schema knows nothing but that it is kept: rules cannot look into it, only compare what it is in.</summary>
internal sealed class UnknownValue(ApiValue tree) : CelValue
{
    private readonly ApiValue tree = tree;

    /// <inheritdoc/>
    public override CelType Type => CelType.Dyn;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is UnknownValue unknown && unknown.tree.Equals(tree);
}
