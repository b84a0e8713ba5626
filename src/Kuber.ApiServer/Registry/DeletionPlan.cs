using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// Decides what a delete does to an object: nothing (it is already under way), a change of its metadata (deletion timestamp,
/// grace period, finalizers), or removal. With both, the changed object is what is answered of the removed one.
/// </summary>
internal sealed record DeletionPlan(IApiObject? Changed, bool Remove)
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <summary>Nothing is to be done.</summary>
    public static readonly DeletionPlan Nothing = new(null, false);

    /// <summary>Makes the plan.</summary>
    public static DeletionPlan For(ServedResource resource, IApiObject value, DeleteOptions options, TimeProvider clock)
    {
        var meta = value.Metadata;
        if (NamespaceDeletion.Concerns(resource))
        {
            return ForNamespace((Namespace)value, options, clock);
        }

        if (meta is { DeletionTimestamp: not null, DeletionGracePeriodSeconds: { } current })
        {
            // Only a shorter grace period may follow.
            var asked = options.GracePeriodSeconds is { } g ? resource.GracePeriodSeconds(value, g) ?? g : current;
            if (asked >= current && !(asked == 0 && current == 0 && meta.Finalizers.IsEmpty))
            {
                return Nothing;
            }

            if (asked < current)
            {
                var sooner = meta with
                {
                    DeletionTimestamp = new Time(meta.DeletionTimestamp.Value.UnixSeconds - current + asked),
                    DeletionGracePeriodSeconds = asked,
                };
                return new(value.WithMetadata(sooner), asked == 0 && meta.Finalizers.IsEmpty);
            }
        }

        var finalizers = Finalizers(resource, meta, options);
        var grace = meta.DeletionTimestamp is null ? resource.GracePeriodSeconds(value, options.GracePeriodSeconds) : null;
        if (grace is > 0 || !finalizers.IsEmpty)
        {
            var changed = Mark(meta, grace ?? 0, clock) with { Finalizers = finalizers.IsEmpty ? default : finalizers };
            return changed == meta ? Nothing : new(value.WithMetadata(changed), false);
        }

        return new(grace is null ? null : value.WithMetadata(Mark(meta, 0, clock)), true);
    }

    private static DeletionPlan ForNamespace(Namespace value, DeleteOptions options, TimeProvider clock)
    {
        var meta = value.Metadata;
        if (meta.DeletionTimestamp is null)
        {
            var finalizers = meta.Finalizers.RemoveAll(f => f is Orphan or Foreground);
            finalizers = Wanted(options) is { } wanted ? finalizers.Add(wanted) : finalizers;
            var marked = meta with
            {
                DeletionTimestamp = Time.Now(clock),
                Finalizers = finalizers.IsEmpty ? default : finalizers,
            };
            return new(value with { Metadata = marked, Status = value.Status with { Phase = "Terminating" } }, false);
        }

        return value.Spec.Finalizers.IsEmpty && meta.Finalizers.IsEmpty ? new(null, true) : Nothing;
    }

    private static ObjectMeta Mark(ObjectMeta meta, long grace, TimeProvider clock) => meta.DeletionTimestamp is not null
        ? meta
        : meta with
        {
            DeletionTimestamp = new Time(Time.Now(clock).UnixSeconds + grace),
            DeletionGracePeriodSeconds = grace,
            Generation = meta.Generation > 0 ? meta.Generation + 1 : 0,
        };

    private static ApiList<string> Finalizers(ServedResource resource, ObjectMeta meta, DeleteOptions options)
    {
        if (resource.Plural == "events")
        {
            return meta.Finalizers;
        }

        var asked = options.OrphanDependents is not null || options.PropagationPolicy is not null;
        if (!asked)
        {
            return meta.Finalizers;
        }

        var kept = meta.Finalizers.RemoveAll(f => f is Orphan or Foreground);
        return Wanted(options) is { } wanted ? kept.Add(wanted) : kept;
    }

    private static string? Wanted(DeleteOptions options) =>
        options.OrphanDependents == true || options.PropagationPolicy == "Orphan" ? Orphan
        : options.PropagationPolicy == "Foreground" ? Foreground
        : null;
}
