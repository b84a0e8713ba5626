using Kuber.ApiServer.Admission.CertificateApproval;
using Kuber.ApiServer.Admission.CertificateSigning;
using Kuber.ApiServer.Admission.CertificateSubjectRestriction;
using Kuber.ApiServer.Admission.DefaultIngressClass;
using Kuber.ApiServer.Admission.DefaultStorageClass;
using Kuber.ApiServer.Admission.DefaultTolerationSeconds;
using Kuber.ApiServer.Admission.LimitRanger;
using Kuber.ApiServer.Admission.MutatingPolicies;
using Kuber.ApiServer.Admission.NamespaceLifecycle;
using Kuber.ApiServer.Admission.NodeRestriction;
using Kuber.ApiServer.Admission.PersistentVolumeClaimResize;
using Kuber.ApiServer.Admission.PodSecurity;
using Kuber.ApiServer.Admission.PodTopologyLabels;
using Kuber.ApiServer.Admission.Priority;
using Kuber.ApiServer.Admission.ResourceQuotas;
using Kuber.ApiServer.Admission.RuntimeClasses;
using Kuber.ApiServer.Admission.ServiceAccounts;
using Kuber.ApiServer.Admission.StorageObjectInUseProtection;
using Kuber.ApiServer.Admission.TaintNodesByCondition;
using Kuber.ApiServer.Admission.ValidatingPolicies;
using Kuber.ApiServer.Admission.Webhooks;

namespace Kuber.ApiServer.Admission;

/// <summary>The ordered list of admission plugins.</summary>
internal static class AdmissionPlugins
{
    /// <summary>Every plugin, in order.</summary>
    public static IReadOnlyList<AdmissionPlugin> All(ApiServerCore core) =>
    [
        new NamespaceLifecyclePlugin(core),
        new LimitRangerPlugin(core),
        new ServiceAccountPlugin(core),
        new NodeRestrictionPlugin(core),
        new TaintNodesByConditionPlugin(),
        new PodSecurityPlugin(core),
        new PriorityPlugin(core),
        new DefaultTolerationSecondsPlugin(),
        new DefaultStorageClassPlugin(core),
        new StorageObjectInUseProtectionPlugin(),
        new PersistentVolumeClaimResizePlugin(core),
        new RuntimeClassPlugin(core),
        new CertificateApprovalPlugin(core),
        new CertificateSigningPlugin(core),
        new CertificateSubjectRestrictionPlugin(),
        new DefaultIngressClassPlugin(core),
        new PodTopologyLabelsPlugin(core),
        new MutatingPoliciesPlugin(core),
        new MutatingWebhooksPlugin(core),
        new ValidatingPoliciesPlugin(core),
        new ValidatingWebhooksPlugin(core),
        new ResourceQuotaPlugin(core),
    ];
}
