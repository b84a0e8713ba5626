using Kuber.Api.Core.V1;
using Kuber.Api.Node.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.RuntimeClasses;

/// <summary>Gives pods the overhead, node selector and tolerations of their runtime class.</summary>
internal sealed class RuntimeClassPlugin(ApiServerCore core) : AdmissionPlugin
{
    private readonly ResourceCache classes = core.Resources.Cache("node.k8s.io", "runtimeclasses");

    /// <inheritdoc/>
    public override string Name => "RuntimeClass";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: Pod pod } && request.Is("", "pods") && ClassOf(request, pod) is { } found)
        {
            request.Object = pod with { Spec = WithScheduling(request, WithOverhead(request, pod.Spec, found), found) };
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Operation: AdmissionOperation.Create, Object: Pod pod } || !request.Is("", "pods"))
        {
            return ValueTask.CompletedTask;
        }

        if (ClassOf(request, pod)?.Overhead is { } overhead)
        {
            if (overhead.PodFixed != pod.Spec.Overhead)
            {
                throw OtherOverhead(request);
            }
        }
        else if (!pod.Spec.Overhead.IsEmpty)
        {
            throw request.Forbidden("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead");
        }

        return ValueTask.CompletedTask;
    }

    private static Machinery.Errors.StatusException OtherOverhead(AdmissionRequest request) =>
        request.Forbidden("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");

    private RuntimeClass? ClassOf(AdmissionRequest request, Pod pod) => pod.Spec.RuntimeClassName is not { } name
        ? null
        : (RuntimeClass?)classes.Find(name)?.Value ?? throw request.Forbidden($"pod rejected: RuntimeClass {FieldValueText.Quote(name)} not found");

    private static PodSpec WithOverhead(AdmissionRequest request, PodSpec spec, RuntimeClass found)
    {
        if (found.Overhead is null)
        {
            return spec;
        }

        return spec.Overhead.IsEmpty || spec.Overhead == found.Overhead.PodFixed ? spec with { Overhead = found.Overhead.PodFixed } : throw OtherOverhead(request);
    }

    private static PodSpec WithScheduling(AdmissionRequest request, PodSpec spec, RuntimeClass found)
    {
        if (found.Scheduling is null)
        {
            return spec;
        }

        var selector = spec.NodeSelector;
        foreach (var (key, value) in found.Scheduling.NodeSelector)
        {
            if (spec.NodeSelector.TryGetValue(key, out var own) && own != value)
            {
                throw request.Forbidden($"conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; pod.spec.nodeSelector[{key}] = {own}");
            }

            selector = selector.Set(key, value);
        }

        return spec with { NodeSelector = selector, Tolerations = TolerationMerge.Merge(spec.Tolerations, found.Scheduling.Tolerations) };
    }
}
