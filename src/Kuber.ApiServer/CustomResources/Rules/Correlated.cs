using Kuber.Api.ApiExtensions.V1;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A value and the same before a change.</summary>
internal sealed class Correlated(ApiValue value, ApiValue old)
{
    private bool? isEqual;

    /// <summary>Whether nothing has changed.</summary>
    public bool IsEqual => isEqual ??= value.Equals(old);

    /// <summary>A field before and after; null where one has none.</summary>
    public Correlated? Key(string name) => value.Map is { } now && old.Map is { } before && now.TryGet(name, out var mine) && before.TryGet(name, out var theirs)
        ? new(mine, theirs)
        : null;

    /// <summary>An item before and after; null where it is new or cannot be told from others.</summary>
    public Correlated? Index(int index, JSONSchemaProps list) => OldItem(old, value.Items[index], list) is { } before ? new(value.Items[index], before) : null;

    /// <summary>The item of an old list of type <c>map</c> that has the keys of a new one; null for none, and for other lists.</summary>
    public static ApiValue? OldItem(ApiValue? old, ApiValue item, JSONSchemaProps list)
    {
        if (list.XKubernetesListType != "map" || old is not { IsList: true } before || !item.IsMap)
        {
            return null;
        }

        foreach (var candidate in before.Items)
        {
            if (candidate.IsMap && !list.XKubernetesListMapKeys.Exists(key => !candidate[key].Equals(item[key])))
            {
                return candidate;
            }
        }

        return null;
    }
}
