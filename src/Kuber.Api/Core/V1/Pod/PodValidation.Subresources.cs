using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>What the subresources may change of a pod.</content>
internal static partial class PodValidation
{
    private const string Mirror = "kubernetes.io/config.mirror";

    /// <summary>Checks what the ephemeralcontainers subresource changes: containers may be added, none changed or removed.</summary>
    public static void EphemeralUpdate(Pod pod, Pod old, FieldErrors errors)
    {
        if (old.Metadata.Annotations.ContainsKey(Mirror))
        {
            errors.Forbidden(FieldPath.Of(""), "static pods do not support ephemeral containers");
            return;
        }

        Common(pod, errors);
        AnnotationChanges(pod, old, errors);
        var path = Root.Child("ephemeralContainers");
        foreach (var container in old.Spec.EphemeralContainers)
        {
            var name = container.EphemeralContainerCommon.Name;
            var now = pod.Spec.EphemeralContainers.AsSpan().ToArray().LastOrDefault(c => c.EphemeralContainerCommon.Name == name);
            if (now is null)
            {
                errors.Forbidden(path, $"existing ephemeral containers {FieldValueText.Quote(name)} may not be removed\n");
            }
            else if (now != container)
            {
                errors.Forbidden(path, $"existing ephemeral containers {FieldValueText.Quote(name)} may not be changed\n" + FieldValueText.Diff(GoView.Of(container), GoView.Of(now)));
            }
        }
    }
}
