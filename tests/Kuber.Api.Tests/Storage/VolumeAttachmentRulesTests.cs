using Kuber.Api.Storage.V1;

namespace Kuber.Api.Tests.Storage;

public class VolumeAttachmentRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""", """{"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""")]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-b"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""", """{"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(VolumeAttachmentResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"attacher":"","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""", "spec.attacher: Required value")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"attacher":"Bad_Attacher","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""", "spec.attacher: Invalid value: \"Bad_Attacher\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{}}}""", "spec.source: Required value: must specify exactly one of inlineVolumeSpec and persistentVolumeName")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"inlineVolumeSpec":{}}}}""", "[spec.source.inlineVolumeSpec.csi: Required value: has to be specified in the context of inline volumes, spec.source.inlineVolumeSpec.accessModes: Required value, spec.source.inlineVolumeSpec: Required value: must specify a volume type]")]
    [InlineData("""{"metadata":{"name":"ns-bad"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"inlineVolumeSpec":{"accessModes":["ReadWriteOnce"]},"persistentVolumeName":"p"}}}""", "spec.source: Forbidden: must specify exactly one of inlineVolumeSpec and persistentVolumeName")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(VolumeAttachmentResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"labels":{"golden":"ns"},"name":"ns-a"},"spec":{"attacher":"csi.example.org","nodeName":"node-golden","source":{"persistentVolumeName":"pv-golden"}}}""", """{"spec":{"nodeName":"other"}}""", "spec: Invalid value: {\"Attacher\":\"csi.example.org\",\"Source\":{\"PersistentVolumeName\":\"pv-golden\",\"InlineVolumeSpec\":null},\"NodeName\":\"other\"}: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(VolumeAttachmentResource.Definition, given, change));
}
