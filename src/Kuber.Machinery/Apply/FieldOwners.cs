using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>Who owns which fields of an object (KEP-555): what <c>managedFields</c> says.</summary>
public sealed class FieldOwners
{
    /// <summary>How many owners by update are kept apart.</summary>
    private const int MaxUpdaters = 10;

    private const string OldUpdaters = "ancient-changes";

    /// <summary>What the server keeps for itself and nobody owns.</summary>
    private static readonly FieldSet Untracked = Of(
        ["f:apiVersion"],
        ["f:kind"],
        ["f:metadata"],
        ["f:metadata", "f:name"],
        ["f:metadata", "f:namespace"],
        ["f:metadata", "f:creationTimestamp"],
        ["f:metadata", "f:selfLink"],
        ["f:metadata", "f:uid"],
        ["f:metadata", "f:generation"],
        ["f:metadata", "f:managedFields"],
        ["f:metadata", "f:resourceVersion"]);

    private readonly List<ManagedField> owners;

    private FieldOwners(List<ManagedField> owners) => this.owners = owners;

    /// <summary>The owners, in no order.</summary>
    public IReadOnlyList<ManagedField> All => owners;

    /// <summary>A set of paths.</summary>
    public static FieldSet Of(params ReadOnlySpan<string[]> paths)
    {
        FieldSet set = new();
        foreach (var path in paths)
        {
            set.Reach(path).IsMember = true;
        }

        set.OrderAll();
        return set;
    }

    /// <summary>Reads what an object says.</summary>
    /// <exception cref="FormatException">An entry is malformed.</exception>
    public static FieldOwners Read(ApiList<ManagedFieldsEntry> entries)
    {
        List<ManagedField> owners = new(entries.Count);
        foreach (var entry in entries)
        {
            owners.Add(ManagedField.Read(entry));
        }

        return new(owners);
    }

    /// <summary>Reads what an object says; one whose entries are malformed has no owners.</summary>
    public static FieldOwners ReadOrNone(ApiList<ManagedFieldsEntry> entries)
    {
        try
        {
            return Read(entries);
        }
        catch (FormatException)
        {
            return None();
        }
    }

    /// <summary>These owners, each with an identity of its own.</summary>
    public static FieldOwners Of(IEnumerable<ManagedField> owners) => new([.. owners]);

    /// <summary>Whether a client asks to forget all owners, by a single empty entry.</summary>
    public static bool IsReset(ApiList<ManagedFieldsEntry> entries) => entries.Count == 1 && entries[0].Equals(new ManagedFieldsEntry());

    /// <summary>The owners of an object of whose fields none is owned.</summary>
    public static FieldOwners None() => new([]);

    /// <summary>
    /// The owners after a write that is no apply: it takes over what it added or changed, and nobody owns what it removed. Owners
    /// in versions that there are not are forgotten.
    /// </summary>
    /// <param name="self">Who writes.</param>
    /// <param name="changes">What the write changes, in its own version.</param>
    /// <param name="now">The time of the write.</param>
    /// <param name="inVersion">What the write changes, in another version; null where there is no such version.</param>
    public FieldOwners Updated(ManagerIdentity self, TypedComparison changes, Time now, Func<string, TypedComparison?>? inVersion = null)
    {
        var taken = Tracked(changes.Added.Union(changes.Modified));
        List<ManagedField> result = new(owners.Count + 1);
        var mine = -1;
        foreach (var owner in owners)
        {
            if (owner.Identity == self)
            {
                mine = result.Count;
                result.Add(owner.With(owner.Fields.Difference(changes.Removed).Union(taken), taken.IsEmpty ? owner.Time : now));
            }
            else if (Left(owner, self, changes, inVersion) is { } rest)
            {
                result.Add(rest);
            }
        }

        if (mine < 0)
        {
            result.Add(new(self, taken, now));
        }

        result.RemoveAll(static o => o.Fields.IsEmpty);
        return new(Capped(result));
    }

    /// <summary>The owner by its last apply; null where there was none.</summary>
    public ManagedField? Find(ManagerIdentity self) => owners.Find(o => o.Identity.IsSame(self));

    /// <summary>What of the changes belongs to others.</summary>
    public IReadOnlyList<ApplyConflict> Conflicts(ManagerIdentity self, TypedComparison changes, Func<string, TypedComparison?>? inVersion = null)
    {
        List<ApplyConflict> conflicts = [];
        foreach (var owner in owners.Where(o => !o.Identity.IsSame(self)).OrderBy(o => o.Identity.Manager, StringComparer.Ordinal))
        {
            var theirs = owner.Identity.ApiVersion == self.ApiVersion ? changes : inVersion?.Invoke(owner.Identity.ApiVersion);
            if (theirs is not null)
            {
                conflicts.AddRange(owner.Fields.Intersection(theirs.Added.Union(theirs.Modified)).Paths().Select(p => new ApplyConflict(owner.Identity, p)));
            }
        }

        return conflicts;
    }

    /// <summary>The owners after an apply: it owns what it sets, others lose what it changed, nobody owns what went.</summary>
    /// <param name="self">Who applies.</param>
    /// <param name="set">The fields of the configuration.</param>
    /// <param name="changes">What the apply changes, in its own version.</param>
    /// <param name="now">The time of the apply; null where it leaves the object as it is.</param>
    /// <param name="inVersion">What the apply changes, in another version; null where there is no such version.</param>
    public FieldOwners Applied(ManagerIdentity self, FieldSet set, TypedComparison changes, Time? now, Func<string, TypedComparison?>? inVersion = null)
    {
        List<ManagedField> result = new(owners.Count + 1);
        foreach (var owner in owners)
        {
            if (!owner.Identity.IsSame(self) && Left(owner, self, changes, inVersion) is { } rest)
            {
                result.Add(rest);
            }
        }

        var before = Find(self);
        var time = now ?? before?.Time;
        result.Add(before is null || before.Identity != self ? new(self, set, time) : before.With(set, time));
        result.RemoveAll(static o => o.Fields.IsEmpty);
        return new(Capped(result));
    }

    /// <summary>What a change leaves to another owner; null where its version is unknown.</summary>
    private static ManagedField? Left(ManagedField owner, ManagerIdentity self, TypedComparison changes, Func<string, TypedComparison?>? inVersion)
    {
        var theirs = owner.Identity.ApiVersion == self.ApiVersion ? changes : inVersion?.Invoke(owner.Identity.ApiVersion);
        return theirs is null ? null
            : theirs.IsSame ? owner
            : owner.With(owner.Fields.Difference(theirs.Added).Difference(theirs.Modified).Difference(theirs.Removed), owner.Time);
    }

    /// <summary>A set without what nobody owns.</summary>
    public static FieldSet Tracked(FieldSet set) => set.Difference(Untracked);

    /// <summary>The entries to write: those of applies first, then by time, then by name.</summary>
    public ApiList<ManagedFieldsEntry> ToEntries() => owners.Count == 1 ? [owners[0].ToEntry()] : owners
        .Select(o => o.ToEntry())
        .OrderBy(e => e.Operation, StringComparer.Ordinal)
        .ThenBy(e => e.Time?.UnixSeconds ?? 0)
        .ThenBy(e => e.Manager, StringComparer.Ordinal)
        .ThenBy(e => e.ApiVersion, StringComparer.Ordinal)
        .ThenBy(e => e.Subresource, StringComparer.Ordinal)
        .ToApiList();

    /// <summary>Owners by update beyond the limit become one, the oldest first, version by version.</summary>
    private static List<ManagedField> Capped(List<ManagedField> owners)
    {
        if (owners.Count <= MaxUpdaters)
        {
            return owners;
        }

        var updaters = owners.Where(o => o.Identity.Operation == ManagerIdentity.Update).OrderBy(o => o.Time?.UnixSeconds ?? 0).ThenBy(o => o.Identity.Manager, StringComparer.Ordinal).ToList();
        var surplus = updaters.Count - MaxUpdaters;
        if (surplus <= 0)
        {
            return owners;
        }

        var kept = owners.Except(updaters.Take(surplus + 1)).ToList();
        foreach (var version in updaters.Take(surplus + 1).GroupBy(o => o.Identity.ApiVersion))
        {
            var identity = new ManagerIdentity(OldUpdaters, ManagerIdentity.Update, version.Key, "");
            var fields = version.Aggregate(new FieldSet(), (set, owner) => set.Union(owner.Fields));
            var known = kept.FindIndex(o => o.Identity == identity);
            if (known >= 0)
            {
                kept[known] = kept[known].With(kept[known].Fields.Union(fields), version.Last().Time);
            }
            else
            {
                kept.Add(new(identity, fields, version.Last().Time));
            }
        }

        return kept;
    }
}
