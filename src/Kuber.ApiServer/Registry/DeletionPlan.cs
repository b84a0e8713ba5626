using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.CustomResources.Definitions;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// Decides what a delete does to an object: nothing (it is already under way), a change of its metadata (deletion timestamp,
/// grace period, finalizers), removal, or a change that watchers see followed by removal.
/// </summary>
/// <param name="Changed">The object as it is written; null where it is not.</param>
/// <param name="Remove">Whether it goes.</param>
internal sealed record DeletionPlan(IApiObject? Changed, bool Remove)
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <summary>Nothing is to be done.</summary>
    public static readonly DeletionPlan Nothing = new(null, false);

    /// <summary>Makes the plan.</summary>
    public static DeletionPlan For(ServedResource resource, IApiObject value, DeleteOptions options, TimeProvider clock)
    {
        if (NamespaceDeletion.Concerns(resource))
        {
            return ForNamespace((Namespace)value, options, clock);
        }

        if (value is CustomResourceDefinition definition)
        {
            return ForDefinition(definition, clock);
        }

        if (options.GracePeriodSeconds < 0)
        {
            options = options with { GracePeriodSeconds = 1 };
        }

        var meta = value.Metadata;
        var grace = resource.GracePeriodSeconds(value, options.GracePeriodSeconds);
        if (grace is not null && meta is { DeletionTimestamp: not null, DeletionGracePeriodSeconds: { } current })
        {
            return Sooner(value, current, options.GracePeriodSeconds ?? current);
        }

        var finalizers = Finalizers(resource, meta, options);
        if (grace is null && finalizers.IsEmpty)
        {
            return new(null, true);
        }

        // Kinds without a grace period of their own wait for their finalizers alone.
        var marked = Mark(meta, grace ?? 0, clock) with { Finalizers = finalizers.IsEmpty ? default : finalizers };
        return marked == meta ? Nothing : new(value.WithMetadata(marked), finalizers.IsEmpty && grace is null or 0);
    }

    /// <summary>A deletion that is under way may only end sooner, and keeps its finalizers.</summary>
    private static DeletionPlan Sooner(IApiObject value, long current, long asked)
    {
        var meta = value.Metadata;
        if (asked >= current)
        {
            return current == 0 && meta.Finalizers.IsEmpty ? new(null, true) : Nothing;
        }

        var sooner = value.WithMetadata(meta with
        {
            DeletionTimestamp = new Time(meta.DeletionTimestamp!.Value.UnixSeconds - current + asked),
            DeletionGracePeriodSeconds = asked,
        });
        return new(sooner, asked == 0 && meta.Finalizers.IsEmpty);
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

    /// <summary>A definition stays until its objects have gone.</summary>
    private static DeletionPlan ForDefinition(CustomResourceDefinition value, TimeProvider clock) => value.Metadata switch
    {
        { DeletionTimestamp: null } => new(DefinitionStatus.BeginDeletion(value, Time.Now(clock)), false),
        { Finalizers.IsEmpty: true } => new(null, true),
        _ => Nothing,
    };

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

        var present = meta.Finalizers.AsSpan().ToArray().FirstOrDefault(f => f is Orphan or Foreground);
        var asked = options.OrphanDependents is not null || options.PropagationPolicy is not null;
        var wanted = asked ? Wanted(options) : present ?? (resource.OrphansDependents ? Orphan : null);
        if (wanted == present)
        {
            return meta.Finalizers;
        }

        var kept = meta.Finalizers.RemoveAll(f => f is Orphan or Foreground);
        return wanted is null ? kept : kept.Add(wanted);
    }

    private static string? Wanted(DeleteOptions options) =>
        options.OrphanDependents == true || options.PropagationPolicy == "Orphan" ? Orphan
        : options.PropagationPolicy == "Foreground" ? Foreground
        : null;
}
