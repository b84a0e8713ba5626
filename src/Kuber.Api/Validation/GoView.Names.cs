using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <content>Go's names of fields and their order, where they are not those of the wire.</content>
internal static partial class GoView
{
    /// <summary>Names that are not the wire's name with a capital first letter.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["apiGroup"] = "APIGroup",
        ["apiGroups"] = "APIGroups",
        ["apiVersion"] = "APIVersion",
        ["apiVersions"] = "APIVersions",
        ["awsElasticBlockStore"] = "AWSElasticBlockStore",
        ["caBundle"] = "CABundle",
        ["cel"] = "CEL",
        ["cephfs"] = "CephFS",
        ["chapAuthDiscovery"] = "DiscoveryCHAPAuth",
        ["chapAuthSession"] = "SessionCHAPAuth",
        ["cidr"] = "CIDR",
        ["cidrs"] = "CIDRs",
        ["csi"] = "CSI",
        ["diskURI"] = "DataDiskURI",
        ["dnsConfig"] = "DNSConfig",
        ["dnsPolicy"] = "DNSPolicy",
        ["fc"] = "FC",
        ["fsGroup"] = "FSGroup",
        ["fsGroupChangePolicy"] = "FSGroupChangePolicy",
        ["fsType"] = "FSType",
        ["gcePersistentDisk"] = "GCEPersistentDisk",
        ["gmsaCredentialSpec"] = "GMSACredentialSpec",
        ["gmsaCredentialSpecName"] = "GMSACredentialSpecName",
        ["grpc"] = "GRPC",
        ["http"] = "HTTP",
        ["httpGet"] = "HTTPGet",
        ["httpHeaders"] = "HTTPHeaders",
        ["id"] = "ID",
        ["initiatorname"] = "InitiatorName",
        ["ip"] = "IP",
        ["ipBlock"] = "IPBlock",
        ["iqn"] = "IQN",
        ["iscsi"] = "ISCSI",
        ["iscsiInterface"] = "ISCSIInterface",
        ["jsonPath"] = "JSONPath",
        ["nfs"] = "NFS",
        ["os"] = "OS",
        ["pdName"] = "PDName",
        ["rbd"] = "RBD",
        ["seLinuxChangePolicy"] = "SELinuxChangePolicy",
        ["seLinuxOptions"] = "SELinuxOptions",
        ["sslEnabled"] = "SSLEnabled",
        ["storageos"] = "StorageOS",
        ["tcpSocket"] = "TCPSocket",
        ["tty"] = "TTY",
        ["uid"] = "UID",
        ["uri"] = "URI",
        ["url"] = "URL",
        ["wwids"] = "WWIDs",
        ["x-kubernetes-embedded-resource"] = "XEmbeddedResource",
        ["x-kubernetes-int-or-string"] = "XIntOrString",
        ["x-kubernetes-list-map-keys"] = "XListMapKeys",
        ["x-kubernetes-list-type"] = "XListType",
        ["x-kubernetes-map-type"] = "XMapType",
        ["x-kubernetes-preserve-unknown-fields"] = "XPreserveUnknownFields",
        ["x-kubernetes-validations"] = "XValidations",
        ["$ref"] = "Ref",
        ["$schema"] = "Schema",
    };

    /// <summary>Names that differ in one type alone, under the type and the wire's name.</summary>
    private static readonly Dictionary<(string Type, string Field), string> NamesOfType = new()
    {
        [("DeviceAttribute", "bool")] = "BoolValue",
        [("DeviceAttribute", "bools")] = "BoolValues",
        [("DeviceAttribute", "int")] = "IntValue",
        [("DeviceAttribute", "ints")] = "IntValues",
        [("DeviceAttribute", "string")] = "StringValue",
        [("DeviceAttribute", "strings")] = "StringValues",
        [("DeviceAttribute", "version")] = "VersionValue",
        [("DeviceAttribute", "versions")] = "VersionValues",
        [("GlusterfsPersistentVolumeSource", "endpoints")] = "EndpointsName",
        [("GlusterfsVolumeSource", "endpoints")] = "EndpointsName",
        [("NetworkDeviceData", "ips")] = "IPs",
        [("RBDPersistentVolumeSource", "image")] = "RBDImage",
        [("RBDPersistentVolumeSource", "monitors")] = "CephMonitors",
        [("RBDPersistentVolumeSource", "pool")] = "RBDPool",
        [("RBDPersistentVolumeSource", "user")] = "RadosUser",
        [("RBDVolumeSource", "image")] = "RBDImage",
        [("RBDVolumeSource", "monitors")] = "CephMonitors",
        [("RBDVolumeSource", "pool")] = "RBDPool",
        [("RBDVolumeSource", "user")] = "RadosUser",
    };

    /// <summary>All fields of the types that Go orders otherwise; a field that is not here is not shown.</summary>
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["PodSpec"] =
        [
            "volumes", "initContainers", "containers", "ephemeralContainers", "restartPolicy", "terminationGracePeriodSeconds",
            "activeDeadlineSeconds", "dnsPolicy", "nodeSelector", "serviceAccountName", "automountServiceAccountToken", "nodeName",
            "securityContext", "imagePullSecrets", "hostname", "subdomain", "setHostnameAsFQDN", "affinity", "schedulerName",
            "tolerations", "hostAliases", "priorityClassName", "priority", "preemptionPolicy", "dnsConfig", "readinessGates",
            "runtimeClassName", "overhead", "enableServiceLinks", "topologySpreadConstraints", "os", "schedulingGates",
            "resourceClaims", "resources", "hostnameOverride", "schedulingGroup",
        ],
        ["PodSecurityContext"] =
        [
            "seLinuxOptions", "windowsOptions", "runAsUser", "runAsGroup", "runAsNonRoot", "supplementalGroups", "supplementalGroupsPolicy",
            "fsGroup", "fsGroupChangePolicy", "sysctls", "seccompProfile", "appArmorProfile", "seLinuxChangePolicy",
        ],
        ["PersistentVolumeClaimSpec"] =
        [
            "accessModes", "selector", "resources", "volumeName", "storageClassName", "volumeMode", "dataSource", "dataSourceRef", "volumeAttributesClassName",
        ],
        ["CustomResourceDefinitionVersion"] =
        [
            "name", "served", "storage", "deprecated", "deprecationWarning", "schema", "subresources", "additionalPrinterColumns", "selectableFields",
        ],
        ["JSONSchemaProps"] =
        [
            "id", "$schema", "$ref", "description", "type", "nullable", "format", "title", "default", "maximum", "exclusiveMaximum", "minimum",
            "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "enum", "maxProperties",
            "minProperties", "required", "items", "allOf", "oneOf", "anyOf", "not", "properties", "additionalProperties", "patternProperties",
            "dependencies", "additionalItems", "definitions", "externalDocs", "example", "x-kubernetes-preserve-unknown-fields",
            "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys", "x-kubernetes-list-type",
            "x-kubernetes-map-type", "x-kubernetes-validations",
        ],
        ["VolumeAttachmentSource"] = ["persistentVolumeName", "inlineVolumeSpec"],
        ["SecurityContext"] =
        [
            "capabilities", "privileged", "seLinuxOptions", "windowsOptions", "runAsUser", "runAsGroup", "runAsNonRoot",
            "readOnlyRootFilesystem", "allowPrivilegeEscalation", "procMount", "seccompProfile", "appArmorProfile",
        ],
    };

    /// <summary>Fields that Go has right after another one, where the wire has them later.</summary>
    private static readonly (string Field, string After)[] Moves = [("quobyte", "rbd"), ("flexVolume", "iscsi")];

    private static string NameOf(MessageSchema schema, FieldSchema field) =>
        NamesOfType.TryGetValue((schema.TypeName, field.Name), out var special) ? special
        : Names.TryGetValue(field.Name, out var name) ? name
        : char.ToUpperInvariant(field.Name[0]) + field.Name[1..];

    private static IEnumerable<FieldSchema> Ordered(MessageSchema schema)
    {
        if (Orders.TryGetValue(schema.TypeName, out var order))
        {
            return order.Select(name => schema.Find(name)!);
        }

        List<FieldSchema> fields = [.. schema.Fields];
        foreach (var (field, after) in Moves)
        {
            // The sources of a pod's volume have both; there the wire's order of the second holds.
            if (field == "flexVolume" && schema.Find("ephemeral") is not null)
            {
                continue;
            }

            if (schema.Find(field) is { } moved && schema.Find(after) is { } place)
            {
                fields.Remove(moved);
                fields.Insert(fields.IndexOf(place) + 1, moved);
            }
        }

        return fields;
    }
}
