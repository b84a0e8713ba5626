using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>Makes pods from templates.</summary>
internal static class PodTemplates
{
    /// <summary>A pod of the template, owned by the controller and named by the server after the controller.</summary>
    public static Pod Instantiate(PodTemplateSpec template, IApiObject owner) => new()
    {
        Metadata = new()
        {
            Namespace = owner.Metadata.Namespace,
            GenerateName = Prefix(owner.Metadata.Name),
            Labels = template.Metadata.Labels,
            Annotations = template.Metadata.Annotations,
            Finalizers = template.Metadata.Finalizers,
            OwnerReferences = [Owners.ControllerReference(owner)],
        },
        Spec = template.Spec,
    };

    // A name that is no valid prefix (it may end in a dot) is used as it is.
    private static string Prefix(string name) => name.EndsWith('.') ? name : name + "-";
}
