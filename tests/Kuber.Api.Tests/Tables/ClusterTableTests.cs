namespace Kuber.Api.Tests.Tables;

/// <summary>Tables of roles, storage, extensions and the like.</summary>
public class ClusterTableTests
{
    [Theory]
    [InlineData("a|2026-05-04T10:00:00Z", """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|2026-05-04T10:00:00Z", """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|Role/edit|120m|ann, bob|dev|ci/robot", """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"edit"},"subjects":[{"kind":"User","name":"ann"},{"kind":"Group","name":"dev"},{"kind":"User","name":"bob"},{"kind":"ServiceAccount","namespace":"ci","name":"robot"}]}""")]
    [InlineData("a|ClusterRole/view|120m|||", """{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"view"}}""")]
    public void Roles_and_bindings(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a (default)|example.com/p|Delete|Immediate|False|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},"provisioner":"example.com/p"}""")]
    [InlineData("a|example.com/p|Retain|WaitForFirstConsumer|True|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"provisioner":"example.com/p","reclaimPolicy":"Retain","volumeBindingMode":"WaitForFirstConsumer","allowVolumeExpansion":true}""")]
    [InlineData("a (default)|example.com/p|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"VolumeAttributesClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","annotations":{"volumeattributesclass.alpha.kubernetes.io/is-default-class":"true"}},"driverName":"example.com/p"}""")]
    public void Storage_classes_show_the_default(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|True|False|False|<unset>|False|<none>|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"CSIDriver","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|False|True|True|one,two|True|Persistent,Ephemeral|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"CSIDriver","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"attachRequired":false,"podInfoOnMount":true,"storageCapacity":true,"requiresRepublish":true,"tokenRequests":[{"audience":"one"},{"audience":"two"}],"volumeLifecycleModes":["Persistent","Ephemeral"]}}""")]
    [InlineData("a|2|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"CSINode","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"drivers":[{"name":"x","nodeID":"1"},{"name":"y","nodeID":"2"}]}}""")]
    [InlineData("a|2026-05-04T10:00:00Z", """{"apiVersion":"storage.k8s.io/v1","kind":"CSIStorageCapacity","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"storageClassName":"fast"}""")]
    [InlineData("a|example.com/p|pv1|n1|True|120m", """{"apiVersion":"storage.k8s.io/v1","kind":"VolumeAttachment","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"attacher":"example.com/p","source":{"persistentVolumeName":"pv1"},"nodeName":"n1"},"status":{"attached":true}}""")]
    public void Drivers_and_what_they_serve(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|120m|example.com/s|ann|60m|Pending", """{"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"request":"AA==","signerName":"example.com/s","username":"ann","expirationSeconds":3600}}""")]
    [InlineData("a|120m|example.com/s|ann|<none>|Approved,Issued", """{"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"request":"AA==","signerName":"example.com/s","username":"ann"},"status":{"conditions":[{"type":"Approved","status":"True"}],"certificate":"AA=="}}""")]
    [InlineData("a|120m|example.com/s|ann|<none>|Denied", """{"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"request":"AA==","signerName":"example.com/s","username":"ann"},"status":{"conditions":[{"type":"Denied","status":"True"}]}}""")]
    [InlineData("a|120m|example.com/s|ann|<none>|Approved,Failed", """{"apiVersion":"certificates.k8s.io/v1","kind":"CertificateSigningRequest","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"request":"AA==","signerName":"example.com/s","username":"ann"},"status":{"conditions":[{"type":"Approved","status":"True"},{"type":"Failed","status":"True"}]}}""")]
    public void Signing_requests_show_what_was_decided(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|low|500|ByUser|120m|False", """{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"FlowSchema","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"priorityLevelConfiguration":{"name":"low"},"matchingPrecedence":500,"distinguisherMethod":{"type":"ByUser"}},"status":{"conditions":[{"type":"Dangling","status":"False"}]}}""")]
    [InlineData("a||0|<none>|120m|?", """{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"FlowSchema","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|Limited|30|64|6|50|120m", """{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"PriorityLevelConfiguration","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"Limited","limited":{"nominalConcurrencyShares":30,"limitResponse":{"type":"Queue","queuing":{"queues":64,"handSize":6,"queueLengthLimit":50}}}}}""")]
    [InlineData("a|Exempt|<none>|<none>|<none>|<none>|120m", """{"apiVersion":"flowcontrol.apiserver.k8s.io/v1","kind":"PriorityLevelConfiguration","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"type":"Exempt"}}""")]
    public void Flow_control(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|1|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingWebhookConfiguration","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"webhooks":[{"name":"x.example.com"}]}""")]
    [InlineData("a|0|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingWebhookConfiguration","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|1|<unset>|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"validations":[{"expression":"true"}]}}""")]
    [InlineData("a|0|v1/ConfigMap|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingAdmissionPolicy","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"paramKind":{"apiVersion":"v1","kind":"ConfigMap"}}}""")]
    [InlineData("a|p|<unset>|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicyBinding","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"policyName":"p"}}""")]
    [InlineData("a|p|shop/c|120m", """{"apiVersion":"admissionregistration.k8s.io/v1","kind":"MutatingAdmissionPolicyBinding","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"policyName":"p","paramRef":{"name":"c","namespace":"shop"}}}""")]
    public void Webhooks_and_policies(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|2026-05-04T10:00:00Z", """{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|Local|True|120m", """{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"conditions":[{"type":"Available","status":"True","reason":"Local"}]}}""")]
    [InlineData("a|ns/svc|False (MissingEndpoints)|120m", """{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"service":{"namespace":"ns","name":"svc"}},"status":{"conditions":[{"type":"Available","status":"False","reason":"MissingEndpoints"}]}}""")]
    [InlineData("a|Local|Unknown|120m", """{"apiVersion":"apiregistration.k8s.io/v1","kind":"APIService","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    public void Definitions_and_services_of_the_API(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|me|120m", """{"apiVersion":"coordination.k8s.io/v1","kind":"Lease","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"holderIdentity":"me"}}""")]
    [InlineData("a|runsc|120m", """{"apiVersion":"node.k8s.io/v1","kind":"RuntimeClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"handler":"runsc"}""")]
    public void Leases_and_runtimes(string row, string json) => Assert.Equal(row, TableRow.Of(json));

    [Theory]
    [InlineData("a|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"DeviceClass","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaimTemplate","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|pending|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"}}""")]
    [InlineData("a|allocated|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"allocation":{"devices":{}}}}""")]
    [InlineData("a|allocated,reserved|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"status":{"allocation":{"devices":{}},"reservedFor":[{"resource":"pods","name":"p","uid":"u"}]}}""")]
    [InlineData("a|deleted|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z","deletionTimestamp":"2026-05-04T11:00:00Z"}}""")]
    [InlineData("a|n1|gpu.example.com|n1|120m", """{"apiVersion":"resource.k8s.io/v1","kind":"ResourceSlice","metadata":{"name":"a","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"driver":"gpu.example.com","nodeName":"n1","pool":{"name":"n1","generation":1,"resourceSliceCount":1}}}""")]
    public void Devices_and_claims(string row, string json) => Assert.Equal(row, TableRow.Of(json));
}
