using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>What rules may read.</summary>
/// <param name="self">The value.</param>
/// <param name="oldSelf">The value before; null where there was none.</param>
internal sealed class RuleVariables(CelValue self, CelValue? oldSelf) : ICelVariables
{
    /// <inheritdoc/>
    public CelValue? Find(string name) => name switch
    {
        "self" => self,
        "oldSelf" => oldSelf,
        _ => null,
    };
}
