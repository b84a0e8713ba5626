using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>
/// Takes out of a merged object what its manager set by the last apply and no longer sets (KEP-555): first all of the last set
/// with the structures around it, then what anybody owns is put back, then what nobody owns and the last set did not name.
/// </summary>
public static class AppliedPruning
{
    /// <summary>The object without what the manager no longer sets.</summary>
    /// <param name="merged">The object with the new configuration merged in, in the version of <paramref name="self"/>.</param>
    /// <param name="owners">The owners before the apply.</param>
    /// <param name="self">Who applies.</param>
    /// <param name="set">The fields of the new configuration, those among them that nobody owns included.</param>
    /// <param name="versions">The versions of the kind.</param>
    public static ApiValue Prune(ApiValue merged, FieldOwners owners, ManagerIdentity self, FieldSet set, IVersionedSchemas versions)
    {
        var last = owners.Find(self);
        if (last is null || last.Fields.IsEmpty || versions.Find(last.Identity.ApiVersion) is not { } schema)
        {
            return merged;
        }

        var version = last.Identity.ApiVersion;
        var value = versions.Convert(merged, self.ApiVersion, version);
        var named = Named(last.Fields, schema);
        var pruned = TypedRemoval.Remove(value, named, schema);
        if (pruned.Equals(value))
        {
            return merged;
        }

        foreach (var (owned, fields) in ByVersion(owners, self, set).OrderByDescending(o => o.Version == version))
        {
            if (versions.Find(owned) is { } theirs)
            {
                var (before, after) = (versions.Convert(value, version, owned), versions.Convert(pruned, version, owned));
                pruned = versions.Convert(TypedRemoval.Remove(before, Gone(before, after, theirs).Difference(Named(fields, theirs)), theirs, set), owned, version);
            }
        }

        pruned = TypedRemoval.Remove(value, Gone(value, pruned, schema).Intersection(named), schema, set);
        return versions.Convert(pruned, version, self.ApiVersion);
    }

    /// <summary>What everybody owns after the apply.</summary>
    private static IEnumerable<(string Version, FieldSet Fields)> ByVersion(FieldOwners owners, ManagerIdentity self, FieldSet set) => owners.All
        .Where(o => !o.Identity.IsSame(self))
        .Select(o => (o.Identity.ApiVersion, o.Fields))
        .Append((self.ApiVersion, set))
        .GroupBy(o => o.ApiVersion)
        .Select(g => (g.Key, g.Aggregate(new FieldSet(), static (all, owned) => all.Union(owned.Item2))));

    private static FieldSet Gone(ApiValue before, ApiValue after, MessageSchema schema) =>
        Named(AppliedFields.OfObject(before, schema), schema).Difference(Named(AppliedFields.OfObject(after, schema), schema));

    private static FieldSet Named(FieldSet set, MessageSchema schema) => set.WithNamedFields(ValueSchema.MessageOf(() => schema));
}
