using Kuber.Api.Networking.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.DefaultIngressClass;

/// <summary>An ingress that names no class gets the default one, if there is one; the newest, where there are several.</summary>
internal sealed class DefaultIngressClassPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string IsDefault = "ingressclass.kubernetes.io/is-default-class";
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    private readonly ResourceCache classes = core.Resources.Cache("networking.k8s.io", "ingressclasses");

    /// <inheritdoc/>
    public override string Name => "DefaultIngressClass";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: Ingress { Spec.IngressClassName: null } ingress }
            && request.Is("networking.k8s.io", "ingresses")
            && ingress.Metadata.Annotations.GetValueOrDefault(ClassAnnotation) is null or ""
            && Default() is { } found)
        {
            request.Object = ingress with { Spec = ingress.Spec with { IngressClassName = found.Metadata.Name } };
        }

        return ValueTask.CompletedTask;
    }

    private IngressClass? Default() => classes.Snapshot().All
        .Select(i => (IngressClass)i.Value)
        .Where(c => c.Metadata.Annotations.GetValueOrDefault(IsDefault) == "true")
        .OrderByDescending(c => c.Metadata.CreationTimestamp?.UnixSeconds ?? 0)
        .ThenBy(c => c.Metadata.Name, StringComparer.Ordinal)
        .FirstOrDefault();
}
