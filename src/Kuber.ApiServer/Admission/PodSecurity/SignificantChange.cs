using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>Tells which updates of a pod can change what its checks say: those of images, seccomp annotations and the list of containers.</summary>
internal static class SignificantChange
{
    private const string SeccompPodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

    /// <summary>Whether an update can.</summary>
    public static bool IsOne(Pod pod, Pod old)
    {
        var (now, before) = (pod.Metadata.Annotations, old.Metadata.Annotations);
        if (now.GetValueOrDefault(SeccompPodAnnotation) != before.GetValueOrDefault(SeccompPodAnnotation)
            || pod.Spec.Containers.Count != old.Spec.Containers.Count
            || pod.Spec.InitContainers.Count != old.Spec.InitContainers.Count)
        {
            return true;
        }

        return Differs(pod.Spec.Containers, old.Spec.Containers)
            || Differs(pod.Spec.InitContainers, old.Spec.InitContainers)
            || pod.Spec.EphemeralContainers.Exists(IsNewOrDiffers);

        bool Differs(ApiList<Container> containers, ApiList<Container> others)
        {
            for (var i = 0; i < containers.Count; i++)
            {
                if (Changed(containers[i].Name, containers[i].Image, others[i].Image))
                {
                    return true;
                }
            }

            return false;
        }

        bool IsNewOrDiffers(EphemeralContainer container)
        {
            var common = container.EphemeralContainerCommon;
            var was = old.Spec.EphemeralContainers.Find(c => c.EphemeralContainerCommon.Name == common.Name);
            return was is null || Changed(common.Name, common.Image, was.EphemeralContainerCommon.Image);
        }

        bool Changed(string name, string image, string oldImage) =>
            image != oldImage || now.GetValueOrDefault(SeccompAnnotation + name) != before.GetValueOrDefault(SeccompAnnotation + name);
    }
}
