using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>Takes owner references off an object that say the same as an earlier one, and warns of them.</summary>
internal static class OwnerReferenceDuplicates
{
    /// <summary>The object without duplicates.</summary>
    /// <param name="context">The request; receives the warning.</param>
    /// <param name="value">The object.</param>
    /// <param name="admitted">Whether admission has changed the object since it came in.</param>
    public static IApiObject Remove(RequestContext context, IApiObject value, bool admitted)
    {
        var owners = value.Metadata.OwnerReferences;
        if (owners.Count < 2)
        {
            return value;
        }

        var kept = new List<OwnerReference>(owners.Count);
        var gone = new List<string>();
        foreach (var owner in owners)
        {
            if (kept.Contains(owner))
            {
                gone.Add(owner.Uid);
            }
            else
            {
                kept.Add(owner);
            }
        }

        if (gone.Count == 0)
        {
            return value;
        }

        var when = admitted ? " after mutating admission happens" : "";
        context.Warn($".metadata.ownerReferences contains duplicate entries{when}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: {string.Join(", ", gone)}");
        return value.WithMetadata(value.Metadata with { OwnerReferences = [.. kept] });
    }
}
