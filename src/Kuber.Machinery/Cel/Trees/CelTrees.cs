using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Trees;

/// <summary>Trees as values of expressions, without a schema: what is inside is turned when it is read.</summary>
public static class CelTrees
{
    /// <summary>The value of a tree. Maps have texts for keys.</summary>
    public static CelValue Of(ApiValue tree) => tree.Kind switch
    {
        ApiValueKind.Boolean => CelBool.Of(tree.Boolean),
        ApiValueKind.Integer => new CelInt(tree.Integer),
        ApiValueKind.Double => new CelDouble(tree.Double),
        ApiValueKind.Text => new CelString(tree.Text!),
        ApiValueKind.List => new TreeList(tree),
        ApiValueKind.Map => new TreeMap(tree.Map!),
        _ => CelNull.Value,
    };
}
