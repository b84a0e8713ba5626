using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.LimitRanger;

/// <summary>
/// Gives containers the requests and limits that the limit ranges of their namespace have as defaults, and holds pods and
/// claims to their bounds.
/// </summary>
internal sealed class LimitRangerPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string Annotation = "kubernetes.io/limit-ranger";

    private readonly ResourceCache ranges = core.Resources.Cache("", "limitranges");

    /// <inheritdoc/>
    public override string Name => "LimitRanger";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: Pod } && request.Is("", "pods"))
        {
            foreach (var range in Ranges(request))
            {
                request.Object = WithDefaults((Pod)request.Object!, range);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var concerned = request switch
        {
            { Operation: AdmissionOperation.Create, Object: Pod } => request.Is("", "pods"),
            { Operation: AdmissionOperation.Update, Object: Pod } => request.Is("", "pods", "resize"),
            { Operation: AdmissionOperation.Create or AdmissionOperation.Update, Object: PersistentVolumeClaim } => request.Is("", "persistentvolumeclaims"),
            _ => false,
        };
        if (!concerned || request.Object!.Metadata.DeletionTimestamp is not null)
        {
            return ValueTask.CompletedTask;
        }

        foreach (var range in Ranges(request))
        {
            var broken = request.Object is Pod pod ? LimitRangeRules.Broken(range, pod) : LimitRangeRules.Broken(range, (PersistentVolumeClaim)request.Object);
            if (broken.Count > 0)
            {
                throw request.Forbidden(StatusErrors.Aggregate(broken));
            }
        }

        return ValueTask.CompletedTask;
    }

    private IEnumerable<LimitRange> Ranges(AdmissionRequest request) => ranges.Snapshot().Namespace(request.Context.Namespace).Select(i => (LimitRange)i.Value);

    private static Pod WithDefaults(Pod pod, LimitRange range)
    {
        ApiMap<Quantity> requests = default;
        ApiMap<Quantity> limits = default;
        foreach (var item in range.Spec.Limits)
        {
            if (item.Type == "Container")
            {
                requests = Merge(requests, item.DefaultRequest, []);
                limits = Merge(limits, item.Default, []);
            }
        }

        List<string> notes = [];
        var spec = pod.Spec with
        {
            Containers = pod.Spec.Containers.Map(c => WithDefaults(c, "container", requests, limits, notes)),
            InitContainers = pod.Spec.InitContainers.Map(c => WithDefaults(c, "init container", requests, limits, notes)),
        };
        return notes.Count == 0
            ? pod
            : pod with
            {
                Metadata = pod.Metadata with { Annotations = pod.Metadata.Annotations.Set(Annotation, "LimitRanger plugin set: " + string.Join("; ", notes)) },
                Spec = spec,
            };
    }

    private static Container WithDefaults(Container container, string kind, ApiMap<Quantity> requests, ApiMap<Quantity> limits, List<string> notes)
    {
        List<string> setRequests = [];
        List<string> setLimits = [];
        var resources = container.Resources with
        {
            Requests = Merge(container.Resources.Requests, requests, setRequests),
            Limits = Merge(container.Resources.Limits, limits, setLimits),
        };
        if (setRequests.Count > 0)
        {
            notes.Add($"{string.Join(", ", setRequests)} request for {kind} {container.Name}");
        }

        if (setLimits.Count > 0)
        {
            notes.Add($"{string.Join(", ", setLimits)} limit for {kind} {container.Name}");
        }

        return setRequests.Count + setLimits.Count == 0 ? container : container with { Resources = resources };
    }

    private static ApiMap<Quantity> Merge(ApiMap<Quantity> own, ApiMap<Quantity> defaults, List<string> set)
    {
        foreach (var (name, quantity) in defaults)
        {
            if (!own.ContainsKey(name))
            {
                own = own.Set(name, quantity);
                set.Add(name);
            }
        }

        return own;
    }
}
