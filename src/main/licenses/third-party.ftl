<#-- The notice of the standalone jar; license-maven-plugin knows the dependencies, but not what they have bundled. -->
ixn-tck-standalone.jar contains these ${dependencyMap?size} libraries. META-INF/licenses has the text of each licence in front.

<#list dependencyMap as dependency>
<#assign library = dependency.getKey()/>
  (<#list dependency.getValue() as licence>${licence}<#sep>, </#list>) ${library.name} (${library.groupId}:${library.artifactId}:${library.version}<#if library.url??> - ${library.url}</#if>)
</#list>

Some of them have bundled others:

  (BSD-3-Clause) paranamer (com.thoughtworks.paranamer:paranamer) in picocontainer
  (Apache-2.0) java-diff-utils (com.googlecode.java-diff-utils:diffutils) in datatable
  (Apache-2.0) Jackson (com.fasterxml.jackson.core:jackson-core, com.fasterxml.jackson.core:jackson-annotations,
    com.fasterxml.jackson.core:jackson-databind, com.fasterxml.jackson.datatype:jackson-datatype-jdk8,
    com.fasterxml.jackson.module:jackson-module-parameter-names) in messages-ndjson
  (Apache-2.0) JCTools (org.jctools:jctools-core, org.jctools:jctools-core-jdk11) in netty-common

The kit itself contains, as a part of report.html:

  (MIT) uPlot 1.6.32 (https://github.com/leeoniya/uPlot) in org/ixntck/report/page/uplot
