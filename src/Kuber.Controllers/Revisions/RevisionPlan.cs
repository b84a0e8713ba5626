using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Revisions;

/// <summary>What to do so that the newest revision is the one of a template.</summary>
/// <param name="Newest">The revision of the template, as it is or shall be.</param>
/// <param name="Create">Whether it must be created.</param>
/// <param name="Renumber">Whether it exists with a lower number, and gets the newest.</param>
/// <param name="Others">The other revisions, the oldest first.</param>
internal sealed record RevisionPlan(ControllerRevision Newest, bool Create, bool Renumber, IReadOnlyList<ControllerRevision> Others)
{
    /// <summary>Decides.</summary>
    /// <param name="owned">The owner's revisions.</param>
    /// <param name="template">The owner's template.</param>
    /// <param name="make">Makes the revision with a number, where none has the template.</param>
    public static RevisionPlan Decide(IEnumerable<ControllerRevision> owned, PodTemplateSpec template, Func<long, ControllerRevision> make)
    {
        var sorted = owned.OrderBy(static r => r.Revision).ThenBy(static r => r.Metadata.CreationTimestamp ?? default).ThenBy(static r => r.Metadata.Name, StringComparer.Ordinal).ToList();
        var next = sorted.Count == 0 ? 1 : sorted[^1].Revision + 1;
        var index = sorted.FindLastIndex(r => TemplateRevisions.Keeps(r, template));
        if (index < 0)
        {
            return new(make(next), true, false, sorted);
        }

        var found = sorted[index];
        sorted.RemoveAt(index);
        return index == sorted.Count ? new(found, false, false, sorted) : new(found with { Revision = next }, false, true, sorted);
    }

    /// <summary>The revisions beyond a limit, of those that nothing uses; the oldest first.</summary>
    public IEnumerable<ControllerRevision> Expired(int limit, Func<ControllerRevision, bool> isUsed)
    {
        var unused = Others.Where(r => !isUsed(r)).ToList();
        return unused.Take(Math.Max(0, unused.Count - limit));
    }
}
